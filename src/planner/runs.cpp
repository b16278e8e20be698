// SPDX-License-Identifier: EUPL-1.2
#include "planner/runs.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

#include "base/cancel.hpp"
#include "base/failure.hpp"
#include "base/log.hpp"
#include "planner/desk.hpp"

namespace halte::planner {

namespace {

constexpr std::size_t waiting_max = 8;
constexpr std::size_t remembered_max = 50;
constexpr auto between_news = std::chrono::milliseconds(100);

RunStep step_of(model::Objective objective) {
    switch (objective) {
        case model::Objective::people:
            return RunStep::people;
        case model::Objective::even:
            return RunStep::even;
        case model::Objective::road:
            return RunStep::road;
    }
    return RunStep::people;
}

bool is_over(RunState state) {
    return state == RunState::done || state == RunState::stopped || state == RunState::failed;
}

// The three plans of a run are made of one territory.
Error territory_changed() {
    return {ErrorCode::conflict,
            say("le territoire a changé pendant le calcul",
                "the territory has changed during the planning run"),
            "", say("relancez le calcul", "start the planning run again")};
}

}  // namespace

struct Runs::Inside {
    struct Job {
        Run run;
        model::Request request;
        std::optional<model::Plan> improved;  // a run that improves this one
        bool thaws = false;                   // what people have been told of
        CancelSource cancel;
        std::vector<std::weak_ptr<Listener>> listeners;
        std::array<double, 3> shares{};  // done, by objective
        std::chrono::steady_clock::time_point last_news{};
    };
    using JobPtr = std::shared_ptr<Job>;

    explicit Inside(Desk& the_desk)
        : desk(the_desk), worker([this](const std::stop_token& stop) { work(stop); }) {}

    ~Inside() {
        {
            const std::lock_guard lock(mutex);
            for (const JobPtr& job : jobs) {
                job->cancel.request_stop();
            }
        }
        worker.request_stop();
        wake.notify_all();
    }

    JobPtr find(const std::string& id) const {
        for (const JobPtr& job : jobs) {
            if (job->run.id == id) {
                return job;
            }
        }
        return nullptr;
    }

    Result<Run> enqueue(JobPtr job) {
        const std::lock_guard lock(mutex);
        if (queue.size() >= waiting_max) {
            return Error{
                ErrorCode::unavailable,
                say("huit calculs attendent déjà", "eight planning runs are already waiting"), "",
                say("attendez que l'un finisse, ou arrêtez-le", "wait for one to end, or stop it")};
        }
        job->run.id = desk.new_id();
        jobs.push_back(job);
        if (jobs.size() > remembered_max) {
            const auto over =
                std::find_if(jobs.begin(), jobs.end(),
                             [](const JobPtr& old) { return is_over(old->run.state); });
            if (over != jobs.end()) {
                jobs.erase(over);
            }
        }
        queue.push_back(job);
        wake.notify_one();
        return job->run;
    }

    // Changes the run under the lock, then tells the listeners outside of it.
    template <typename Edit>
    void news(const JobPtr& job, bool is_urgent, const Edit& edit) {
        Run copy;
        std::vector<std::shared_ptr<Listener>> listeners;
        {
            const std::lock_guard lock(mutex);
            edit(job->run);
            const auto now = std::chrono::steady_clock::now();
            if (!is_urgent && now - job->last_news < between_news) {
                return;
            }
            job->last_news = now;
            copy = job->run;
            for (const auto& weak : job->listeners) {
                if (auto listener = weak.lock()) {
                    listeners.push_back(std::move(listener));
                }
            }
        }
        for (const auto& listener : listeners) {
            (*listener)(copy);
        }
    }

    void work(const std::stop_token& stop) {
        while (true) {
            JobPtr job;
            {
                std::unique_lock lock(mutex);
                wake.wait(lock, [&] { return stop.stop_requested() || !queue.empty(); });
                if (stop.stop_requested()) {
                    return;
                }
                job = queue.front();
                queue.pop_front();
            }
            try {
                carry_out(job, stop);
            } catch (const Failure& failure) {
                fail(job, {failure.error()});
            } catch (const std::exception& unexpected) {
                desk.log().error("planning run broke off",
                                 {{"run", job->run.id}, {"what", unexpected.what()}});
                fail(job, {{ErrorCode::internal,
                            say("le calcul s'est interrompu", "the planning run broke off"), "",
                            say("le journal a le détail sous {}", "the log has the detail under {}",
                                job->run.id)}});
            }
        }
    }

    void fail(const JobPtr& job, Errors problems) {
        news(job, true, [&](Run& run) {
            run.state = RunState::failed;
            run.problems = std::move(problems);
        });
    }

    void carry_out(const JobPtr& job, const std::stop_token& stop) {
        if (job->cancel.stop_requested()) {
            return news(job, true, [](Run& run) { run.state = RunState::stopped; });
        }
        news(job, true, [](Run& run) { run.state = RunState::running; });
        const auto held = desk.holding();
        std::vector<model::Plan> plans;
        for (Result<model::Plan>& plan : job->improved ? better_plan(job) : three_plans(job)) {
            if (stop.stop_requested()) {
                return;
            }
            if (!plan) {
                return fail(job, plan.errors());
            }
            plans.push_back(std::move(*plan));
        }
        if (desk.holding() != held) {
            return fail(job, {territory_changed()});
        }
        if (job->improved && plans.front().tours == job->improved->tours) {
            return finish(job, {job->improved->id}, job->improved->proposal.text());
        }
        Result<std::vector<model::PlanId>> kept = desk.keep_plans(std::move(plans));
        if (!kept) {
            return fail(job, kept.errors());
        }
        finish(job, *kept, desk.plan(kept->front())->proposal.text());
    }

    void finish(const JobPtr& job, std::vector<model::PlanId> plans, std::string proposal) {
        news(job, true, [&](Run& run) {
            run.step = RunStep::done;
            run.share = 1.0;
            run.plans = std::move(plans);
            run.proposal = std::move(proposal);
            run.state = job->cancel.stop_requested() ? RunState::stopped : RunState::done;
        });
    }

    // A stop leaves the best so far, at worst the plan at hand.
    std::vector<Result<model::Plan>> better_plan(const JobPtr& job) {
        std::vector<Result<model::Plan>> plans;
        plans.push_back(one_plan(job, job->improved->objective));
        return plans;
    }

    // Two threads are busy in any case: two plans at a time, each the same whoever runs beside it,
    // or one after the other when each asks for two.
    std::vector<Result<model::Plan>> three_plans(const JobPtr& job) {
        std::array<std::optional<Result<model::Plan>>, 3> made;
        std::atomic<std::size_t> next = 0;
        const auto make_some = [&] {
            for (std::size_t i = next++; i < made.size(); i = next++) {
                made[i].emplace(one_plan(job, model::all_objectives[i]));
            }
        };
        if (job->request.threads == 1) {
            std::future<void> beside = std::async(std::launch::async, make_some);
            make_some();
            beside.get();
        } else {
            make_some();
        }
        std::vector<Result<model::Plan>> plans;
        for (auto& plan : made) {
            plans.push_back(std::move(*plan));
        }
        return plans;
    }

    Result<model::Plan> one_plan(const JobPtr& job, model::Objective objective) {
        const auto rank = static_cast<std::size_t>(objective);
        struct Relay final : Progress {
            Relay(Inside& the_inside, JobPtr the_job, std::size_t the_rank)
                : inside(the_inside), job(std::move(the_job)), rank(the_rank) {}
            void report(std::string_view step, double share) override {
                if (step == "roads" || step == "reach") {
                    return inside.news(job, true, [&](Run& run) {
                        run.step = step == "roads" ? RunStep::roads : RunStep::reach;
                    });
                }
                inside.news(job, false, [&](Run& run) {
                    if (run.step == RunStep::roads || run.step == RunStep::reach) {
                        run.step = step_of(model::all_objectives[rank]);
                    }
                    job->shares[rank] = share;
                    run.share =
                        job->improved
                            ? share
                            : (job->shares[0] + job->shares[1] + job->shares[2]) / 3.0;
                });
            }
            Inside& inside;
            JobPtr job;
            std::size_t rank;
        } relay(*this, job, rank);
        news(job, true, [&](Run& run) { run.step = step_of(objective); });
        const auto on_best = [&](double people) {
            news(job, false, [&](Run& run) { run.best_people[rank] = people; });
        };
        if (job->improved) {
            return desk.improve(
                *job->improved,
                {.seconds = job->request.seconds, .threads = job->request.threads}, job->thaws,
                relay, job->cancel.get_token(), on_best);
        }
        return desk.make_plan(job->request, objective, relay, job->cancel.get_token(), on_best);
    }

    Desk& desk;
    mutable std::mutex mutex;
    std::condition_variable wake;
    std::deque<JobPtr> queue;
    std::vector<JobPtr> jobs;  // newest last
    std::jthread worker;
};

Runs::Runs(Desk& desk) : inside_(std::make_unique<Inside>(desk)) {}
Runs::~Runs() = default;

Result<Run> Runs::start(model::Request request) {
    Errors problems = inside_->desk.problems_with(request);
    if (!problems.empty()) {
        return problems;
    }
    auto job = std::make_shared<Inside::Job>();
    job->request = std::move(request);
    return inside_->enqueue(std::move(job));
}

Result<Run> Runs::improve(const model::PlanId& id, double seconds, bool thaws) {
    auto job = std::make_shared<Inside::Job>();
    job->improved = inside_->desk.plan(id);
    if (!job->improved) {
        return Error{
            ErrorCode::not_found,
            say("il n'y a pas de programme {}", "there is no plan {}", id.text()), "id",
            say("choisissez-en un dans la liste des programmes",
                "choose one from the list of plans")};
    }
    job->request = job->improved->request;
    job->request.seconds = seconds;
    job->request.threads = 2;  // as many as three plans keep busy
    job->thaws = thaws;
    job->run.improves = id;
    Errors problems = inside_->desk.problems_with(job->request);
    if (!problems.empty()) {
        return problems;
    }
    return inside_->enqueue(std::move(job));
}

std::optional<Run> Runs::find(const std::string& id) const {
    const std::lock_guard lock(inside_->mutex);
    const Inside::JobPtr job = inside_->find(id);
    return job ? std::optional(job->run) : std::nullopt;
}

Result<Run> Runs::stop(const std::string& id) {
    Inside::JobPtr job;
    {
        const std::lock_guard lock(inside_->mutex);
        job = inside_->find(id);
    }
    if (!job) {
        return Error{ErrorCode::not_found,
                     say("il n'y a pas de calcul {}", "there is no planning run {}", id),
                     "id",
                     {}};
    }
    job->cancel.request_stop();
    inside_->news(job, true, [](Run& run) {
        if (run.state == RunState::running || run.state == RunState::waiting) {
            run.state = RunState::stopping;
        }
    });
    return *find(id);
}

std::shared_ptr<void> Runs::listen(const std::string& id, Listener listener) {
    auto held = std::make_shared<Listener>(std::move(listener));
    const std::lock_guard lock(inside_->mutex);
    if (const Inside::JobPtr job = inside_->find(id)) {
        std::erase_if(job->listeners, [](const auto& weak) { return weak.expired(); });
        job->listeners.push_back(held);
    }
    return held;
}

}  // namespace halte::planner
