// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "osm/objects.hpp"

namespace halte::osm {

// Bytes to read: a file, or bytes in memory that outlive the reading.
struct Extract {
    std::string name;    // for messages
    std::string format;  // "pbf", "osm", "osm.bz2" or "osm.gz"
    std::uint64_t bytes = 0;
    std::string path;  // absolute; empty for bytes in memory
    std::string_view content;
    bool is_in_order = true;  // by id, within nodes, ways and relations
};

// Leaves the passes when an extract cannot be read on; becomes an Error at the door of the module.
struct Unreadable {
    std::string name;
    std::string why;
};

// As the header says, or else by looking at every object. Throws Unreadable.
bool is_in_order(const Extract& extract);

enum class Order {
    as_it_comes,
    by_id,  // with versions; an extract that is not in order is sorted in memory
};

// The objects of one kind of an extract, one after the other. Throws Unreadable.
class ObjectStream {
public:
    ObjectStream(const Extract& extract, Kind kind, Order order);
    ObjectStream(ObjectStream&&) noexcept;
    ObjectStream& operator=(ObjectStream&&) noexcept;
    ~ObjectStream();

    // The object at hand, until next(); nullptr behind the last one.
    const Object* at() const;
    void next();

    std::uint64_t bytes_read() const;
    // RFC 3339, as the header says; empty when it does not.
    const std::string& as_of() const;

private:
    class Reading;
    std::unique_ptr<Reading> reading_;
};

}  // namespace halte::osm
