// SPDX-License-Identifier: EUPL-1.2
#include "osm/merge.hpp"

#include <algorithm>

namespace halte::osm {

namespace {

// Telling the progress costs more than most objects.
constexpr std::uint64_t objects_per_report = 8'192;

const Object* first_of(const std::vector<ObjectStream>& streams) {
    const Object* first = nullptr;
    for (const ObjectStream& stream : streams) {
        const Object* here = stream.at();
        if (here != nullptr && (first == nullptr || comes_before(here->id, first->id))) {
            first = here;
        }
    }
    return first;
}

}  // namespace

void Merge::stop_when_asked() const {
    if (cancel_.stop_requested()) {
        throw Cancelled{};
    }
}

void Merge::look_at_order() {
    if (knows_order_ || extracts_.size() < 2) {
        return;
    }
    double done = 0.0;
    for (Extract& extract : extracts_) {
        stop_when_asked();
        progress_.report("comparing the extracts", done / static_cast<double>(extracts_.size()));
        extract.is_in_order = is_in_order(extract);
        done += 1.0;
    }
    progress_.report("comparing the extracts", 1.0);
    knows_order_ = true;
}

std::vector<ObjectStream> Merge::open(Kind kind) {
    const Order order = extracts_.size() < 2 ? Order::as_it_comes : Order::by_id;
    std::vector<ObjectStream> streams;
    for (const Extract& extract : extracts_) {
        stop_when_asked();
        streams.emplace_back(extract, kind, order);
        const std::string& as_of = streams.back().as_of();
        if (data_as_of_.empty() || (!as_of.empty() && as_of < data_as_of_)) {
            data_as_of_ = as_of;
        }
    }
    return streams;
}

void Merge::report(std::string_view step, const std::vector<ObjectStream>& streams) {
    double done = 0.0;
    double all = 0.0;
    for (std::size_t i = 0; i < streams.size(); ++i) {
        done += static_cast<double>(streams[i].bytes_read());
        all += static_cast<double>(extracts_[i].bytes);
    }
    progress_.report(step, all > 0.0 ? std::min(1.0, done / all) : 0.0);
    stop_when_asked();
}

void Merge::walk(std::string_view step, Kind kind, const std::function<void(Variants)>& visit) {
    look_at_order();
    std::vector<ObjectStream> streams = open(kind);
    report(step, streams);
    std::vector<const Object*> variants;
    std::uint64_t objects = 0;
    while (const Object* first = first_of(streams)) {
        const std::int64_t id = first->id;
        variants.clear();
        for (const ObjectStream& stream : streams) {
            if (stream.at() != nullptr && stream.at()->id == id) {
                variants.push_back(stream.at());
            }
        }
        visit(variants);
        for (ObjectStream& stream : streams) {
            while (stream.at() != nullptr && stream.at()->id == id) {
                stream.next();
            }
        }
        if (++objects % objects_per_report == 0) {
            report(step, streams);
        }
        stop_when_asked();
    }
    progress_.report(step, 1.0);
    stop_when_asked();
}

}  // namespace halte::osm
