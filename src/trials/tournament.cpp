// SPDX-License-Identifier: EUPL-1.2
#include "trials/tournament.hpp"

#include <atomic>
#include <mutex>
#include <thread>

namespace halte::trials {

Standings play(const Trials& problems, std::uint64_t seeds, const Attempt& asked,
               unsigned side_by_side, const ProcessorSeconds& spent, Progress& progress,
               const CancelToken& cancel) {
    Standings standings;
    standings.scores.resize(problems.size() * seeds);
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    std::size_t played = 0;
    const auto play_some = [&] {
        const std::size_t count = standings.scores.size();
        for (std::size_t game = next++; game < count && !cancel.stop_requested(); game = next++) {
            Attempt one = asked;
            one.seed = 1 + game % seeds;
            auto score = attempt(*problems[game / seeds], one, spent, cancel);
            const std::lock_guard lock(mutex);
            if (!score) {
                standings.errors.insert(standings.errors.end(), score.errors().begin(),
                                        score.errors().end());
            } else if (!cancel.stop_requested()) {
                standings.scores[game] = *std::move(score);
            }
            progress.report("solving public problems",
                            static_cast<double>(++played) / static_cast<double>(count));
        }
    };
    {
        std::vector<std::jthread> players;
        for (unsigned i = 0; i < side_by_side; ++i) {
            players.emplace_back(play_some);
        }
    }
    return standings;
}

}  // namespace halte::trials
