// SPDX-License-Identifier: EUPL-1.2
#include "osm/extract.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <new>
#include <optional>
#include <osmium/io/bzip2_compression.hpp>
#include <osmium/io/gzip_compression.hpp>
#include <osmium/io/pbf_input.hpp>
#include <osmium/io/reader.hpp>
#include <osmium/io/xml_input.hpp>
#include <osmium/osm/node.hpp>
#include <osmium/osm/relation.hpp>
#include <osmium/osm/way.hpp>
#include <utility>
#include <vector>

namespace halte::osm {

namespace {

// libosmium reads ahead up to twenty blocks a file, about a megabyte each, and takes another number
// from the environment only. Set before main, while there is one thread; what is set already stays.
[[maybe_unused]] const bool reads_less_ahead = [] {
    return setenv("OSMIUM_MAX_OSMDATA_QUEUE_SIZE", "3", 0) == 0 &&
           setenv("OSMIUM_MAX_INPUT_QUEUE_SIZE", "3", 0) == 0;
}();

osmium::io::File file_of(const Extract& extract) {
    return extract.path.empty()
               ? osmium::io::File(extract.content.data(), extract.content.size(), extract.format)
               : osmium::io::File(extract.path, extract.format);
}

osmium::osm_entity_bits::type bits_of(Kind kind) {
    switch (kind) {
        case Kind::node:
            return osmium::osm_entity_bits::node;
        case Kind::way:
            return osmium::osm_entity_bits::way;
        case Kind::relation:
            return osmium::osm_entity_bits::relation;
    }
    return osmium::osm_entity_bits::nothing;
}

// Only libosmium's own troubles become Unreadable; a lack of memory is none of the extract's.
template <typename Action>
auto guarded(const Extract& extract, const Action& action) {
    try {
        return action();
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& problem) {
        throw Unreadable{extract.name, problem.what()};
    }
}

void take_node(const osmium::Node& node, Object& into) {
    into.is_placed = node.location().valid();
    into.position = into.is_placed
                        ? geo::Position::from_e7(node.location().y(), node.location().x())
                        : geo::Position();
}

void take_way(const osmium::Way& way, Object& into) {
    into.nodes.clear();
    for (const osmium::NodeRef& node : way.nodes()) {
        into.nodes.push_back(node.ref());
    }
}

void take_relation(const osmium::Relation& relation, Object& into) {
    into.members.clear();
    for (const osmium::RelationMember& member : relation.members()) {
        const Kind kind = member.type() == osmium::item_type::node  ? Kind::node
                          : member.type() == osmium::item_type::way ? Kind::way
                                                                    : Kind::relation;
        into.members.push_back({.kind = kind, .id = member.ref(), .role = member.role()});
    }
}

void take(const osmium::OSMObject& object, Object& into) {
    into.id = object.id();
    into.version = object.version();
    into.tags.clear();
    for (const osmium::Tag& tag : object.tags()) {
        into.tags.emplace_back(tag.key(), tag.value());
    }
    if (object.type() == osmium::item_type::node) {
        take_node(static_cast<const osmium::Node&>(object), into);
    } else if (object.type() == osmium::item_type::way) {
        take_way(static_cast<const osmium::Way&>(object), into);
    } else {
        take_relation(static_cast<const osmium::Relation&>(object), into);
    }
}

}  // namespace

bool is_in_order(const Extract& extract) {
    return guarded(extract, [&] {
        osmium::io::Reader reader(file_of(extract), osmium::osm_entity_bits::nwr,
                                  osmium::io::read_meta::no);
        if (reader.header().get("sorting") == "Type_then_ID") {
            return true;
        }
        std::array<std::optional<std::int64_t>, 3> last;
        while (const osmium::memory::Buffer buffer = reader.read()) {
            for (const auto& object : buffer.select<osmium::OSMObject>()) {
                std::optional<std::int64_t>& previous = last.at(
                    static_cast<std::size_t>(osmium::item_type_to_nwr_index(object.type())));
                if (previous && comes_before(object.id(), *previous)) {
                    return false;
                }
                previous = object.id();
            }
        }
        reader.close();
        return true;
    });
}

class ObjectStream::Reading {
public:
    Reading(const Extract& extract, Kind kind, Order order)
        : extract_(extract),
          order_(order),
          reader_(file_of(extract), bits_of(kind),
                  order == Order::by_id ? osmium::io::read_meta::yes : osmium::io::read_meta::no) {
        data_as_of_ = reader_.header().get("osmosis_replication_timestamp");
        if (order == Order::by_id && !extract.is_in_order) {
            sort_all();
        } else {
            find_filled_buffer();
        }
        take_current();
    }

    void next() {
        const std::int64_t previous = object_.id;
        if (!sorted_.empty()) {
            ++next_sorted_;
        } else if (++next_ == end_) {
            find_filled_buffer();
        }
        take_current();
        if (order_ == Order::by_id && at() != nullptr && comes_before(object_.id, previous)) {
            throw Unreadable{extract_.name,
                             "its header says that it is sorted, and it is not: node, way or "
                             "relation " +
                                 std::to_string(object_.id)};
        }
    }

    const Extract& extract() const { return extract_; }
    const Object* at() const { return is_at_end_ ? nullptr : &object_; }
    std::uint64_t bytes_read() const { return is_at_end_ ? extract_.bytes : bytes_read_; }
    const std::string& as_of() const { return data_as_of_; }

private:
    using Iterator = osmium::memory::ItemIterator<osmium::OSMObject>;

    void find_filled_buffer();
    void sort_all();
    void take_current();

    const Extract& extract_;
    Order order_;
    osmium::io::Reader reader_;
    std::string data_as_of_;
    std::uint64_t bytes_read_ = 0;
    bool is_at_end_ = false;
    Object object_;
    std::vector<osmium::memory::Buffer> buffers_;  // one, or all when they are sorted
    Iterator next_;
    Iterator end_;
    std::vector<const osmium::OSMObject*> sorted_;
    std::size_t next_sorted_ = 0;
};

void ObjectStream::Reading::find_filled_buffer() {
    do {
        buffers_.clear();
        osmium::memory::Buffer buffer = reader_.read();
        if (!buffer) {
            reader_.close();
            is_at_end_ = true;
            return;
        }
        buffers_.push_back(std::move(buffer));
        next_ = buffers_.front().begin<osmium::OSMObject>();
        end_ = buffers_.front().end<osmium::OSMObject>();
    } while (next_ == end_);
    bytes_read_ = reader_.offset();
}

void ObjectStream::Reading::sort_all() {
    while (osmium::memory::Buffer buffer = reader_.read()) {
        for (const auto& object : buffer.select<osmium::OSMObject>()) {
            sorted_.push_back(&object);
        }
        buffers_.push_back(std::move(buffer));
    }
    reader_.close();
    std::stable_sort(sorted_.begin(), sorted_.end(), [](const auto* a, const auto* b) {
        return a->id() == b->id() ? a->version() > b->version() : comes_before(a->id(), b->id());
    });
    is_at_end_ = sorted_.empty();
}

void ObjectStream::Reading::take_current() {
    if (!sorted_.empty()) {
        is_at_end_ = next_sorted_ == sorted_.size();
    }
    if (!is_at_end_) {
        take(sorted_.empty() ? *next_ : *sorted_[next_sorted_], object_);
    }
}

ObjectStream::ObjectStream(const Extract& extract, Kind kind, Order order)
    : reading_(guarded(extract, [&] { return std::make_unique<Reading>(extract, kind, order); })) {}

ObjectStream::ObjectStream(ObjectStream&&) noexcept = default;
ObjectStream& ObjectStream::operator=(ObjectStream&&) noexcept = default;
ObjectStream::~ObjectStream() = default;

const Object* ObjectStream::at() const {
    return reading_->at();
}
void ObjectStream::next() {
    guarded(reading_->extract(), [&] { reading_->next(); });
}
std::uint64_t ObjectStream::bytes_read() const {
    return reading_->bytes_read();
}
const std::string& ObjectStream::as_of() const {
    return reading_->as_of();
}

}  // namespace halte::osm
