# SPDX-License-Identifier: EUPL-1.2
"""Other optimisers on one problem each, in one thread and for so many seconds of the processor.
A peer calls `better(answer)` at each better answer; the best one is what it said last."""

import threading
import time

# Where only prizes count, a point of prize is worth so many units of the coordinates: the peers
# want a price of the road. Tried on three problems: 1, 10, 100 and 1,000; 10 was best for both.
ROAD_OF_A_PRIZE = 10


def spent():
    """Seconds of the processor of this process."""
    return time.process_time()


def ortools_tours(problem, until, better):
    """Routing with optional nodes and guided local search, as its guide has it."""
    from ortools.constraint_solver import pywrapcp, routing_enums_pb2

    manager = pywrapcp.RoutingIndexManager(len(problem.prizes), problem.teams, 0)
    routing = pywrapcp.RoutingModel(manager)
    weight = ROAD_OF_A_PRIZE * problem.unit if problem.kind == "toptw" else 1
    way = routing.RegisterTransitMatrix(problem.legs)
    routing.SetArcCostEvaluatorOfAllVehicles(way)
    took = routing.RegisterTransitMatrix(
        [[problem.service[a] + leg for leg in row] for a, row in enumerate(problem.legs)])
    latest = problem.closes[0]
    routing.AddDimension(took, latest, latest, False, "time")
    clock = routing.GetDimensionOrDie("time")
    if problem.capacity:
        load = routing.RegisterUnaryTransitVector(problem.demands)
        routing.AddDimension(load, 0, problem.capacity, True, "load")
    for point in range(1, len(problem.prizes)):
        index = manager.NodeToIndex(point)
        routing.AddDisjunction([index], problem.prizes[point] * weight)
        if problem.opens[point] > min(latest, problem.closes[point]):
            routing.VehicleVar(index).SetValues([-1])
        else:
            clock.CumulVar(index).SetRange(problem.opens[point],
                                           min(latest, problem.closes[point]))
    for team in range(problem.teams):
        clock.CumulVar(routing.End(team)).SetRange(0, latest)

    def tell():
        tours = []
        for team in range(problem.teams):
            index, tour = routing.NextVar(routing.Start(team)).Value(), []
            while not routing.IsEnd(index):
                tour.append(manager.IndexToNode(index))
                index = routing.NextVar(index).Value()
            tours.append(tour)
        better(tours)

    routing.AddAtSolutionCallback(tell)
    solver = routing.solver()
    routing.AddSearchMonitor(solver.CustomLimit(lambda: spent() >= until))
    options = pywrapcp.DefaultRoutingSearchParameters()
    options.first_solution_strategy = (
        routing_enums_pb2.FirstSolutionStrategy.PARALLEL_CHEAPEST_INSERTION)
    options.local_search_metaheuristic = (
        routing_enums_pb2.LocalSearchMetaheuristic.GUIDED_LOCAL_SEARCH)
    options.time_limit.FromSeconds(3600)
    routing.SolveWithParameters(options)


def pyvrp_tours(problem, until, better):
    """Iterated local search; every client may be left out for its prize."""
    import numpy
    import pyvrp
    from pyvrp.IteratedLocalSearch import IteratedLocalSearchCallbacks, IteratedLocalSearchParams

    class Told(IteratedLocalSearchCallbacks):
        def on_best(self, best):
            if best.is_feasible():
                better(tours_of(best))

    def tours_of(solution):
        return [[clients[visit] for visit in visits_of(route)] for route in solution.routes()]

    weight = ROAD_OF_A_PRIZE * problem.unit if problem.kind == "toptw" else 1
    clients = [point for point in range(1, len(problem.prizes))
               if problem.opens[point] <= problem.closes[point]]
    kept = [0, *clients]
    legs = numpy.array(problem.legs)[numpy.ix_(kept, kept)]
    data = pyvrp.ProblemData(
        [pyvrp.Location(0, 0) for _ in kept],
        [pyvrp.Client(place, delivery=[problem.demands[point]] if problem.capacity else [],
                      service_duration=problem.service[point], tw_early=problem.opens[point],
                      tw_late=problem.closes[point], prize=problem.prizes[point] * weight,
                      required=False) for place, point in enumerate(clients, start=1)],
        [pyvrp.Depot(0, tw_early=problem.opens[0], tw_late=problem.closes[0])],
        [pyvrp.VehicleType(problem.teams, capacity=[problem.capacity] if problem.capacity else [],
                           tw_early=problem.opens[0], tw_late=problem.closes[0])],
        [legs], [legs])
    result = pyvrp.solve(data, lambda _: spent() >= until, seed=1, collect_stats=False,
                         params=pyvrp.SolveParams(
                             ils=IteratedLocalSearchParams(callbacks=Told())))
    if result.is_feasible():
        better(tours_of(result.best))


def visits_of(route):
    """Clients of a PyVRP route in their order, numbered from 0."""
    return [activity.idx for activity in route if activity.is_client()]


def highs_cover(problem, until, better):
    """The mixed-integer program over rows of equal cover, to proven optimality if there is time."""
    import highspy

    model = highspy.Highs()
    model.silent()
    model.setOptionValue("threads", 1)
    opened = [model.addBinary() for _ in range(problem.site_count)]
    met = [model.addVariable(lb=0, ub=1) for _ in problem.rows]
    for variable, (_, covers) in zip(met, problem.rows):
        model.addConstr(variable <= sum(opened[site] for site in covers))
    model.addConstr(sum(opened) <= problem.choose)

    def tell(event):
        values = event.data_out.mip_solution
        better([site for site in range(problem.site_count) if values[site] > 0.5])

    def perhaps_stop(event):
        event.data_in.user_interrupt = spent() >= until

    model.cbMipImprovingSolution += tell
    model.cbMipInterrupt += perhaps_stop
    model.maximize(sum(demand * variable for variable, (demand, _) in zip(met, problem.rows)))
    values = model.getSolution().col_value
    better([site for site in range(problem.site_count) if values[site] > 0.5])


def cpsat_cover(problem, until, better):
    """The same program for the constraint solver of OR-Tools, in one thread."""
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    opened = [model.new_bool_var("") for _ in range(problem.site_count)]
    met = [model.new_bool_var("") for _ in problem.rows]
    for variable, (_, covers) in zip(met, problem.rows):
        model.add_bool_or([opened[site] for site in covers] + [variable.negated()])
    model.add(sum(opened) <= problem.choose)
    model.maximize(sum(demand * variable for variable, (demand, _) in zip(met, problem.rows)))

    class Told(cp_model.CpSolverSolutionCallback):
        def on_solution_callback(self):
            better([site for site, variable in enumerate(opened) if self.value(variable)])

    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    is_over = threading.Event()

    def watch():  # it knows only the clock of the wall by itself
        while not is_over.wait(0.02):
            if spent() >= until:
                solver.stop_search()
                return

    watcher = threading.Thread(target=watch)
    watcher.start()
    solver.solve(model, Told())
    is_over.set()
    watcher.join()


# Set: peer, package, what it does.
PEERS = {
    "toptw": {"OR-Tools": ("ortools", ortools_tours), "PyVRP": ("pyvrp", pyvrp_tours)},
    "pcvrptw": {"OR-Tools": ("ortools", ortools_tours), "PyVRP": ("pyvrp", pyvrp_tours)},
    "mclp": {"HiGHS": ("highspy", highs_cover), "CP-SAT": ("ortools", cpsat_cover)},
}
