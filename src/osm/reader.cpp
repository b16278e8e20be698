// SPDX-License-Identifier: EUPL-1.2
#include "osm/reader.hpp"

#include <map>
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

#include "osm/file_check.hpp"
#include "osm/node_places.hpp"
#include "osm/rings.hpp"
#include "osm/wanted.hpp"

namespace halte::osm {

namespace {

// Leaves the passes when the file cannot be read on; becomes an Error at the door of the module.
struct Unreadable {
    std::string why;
};
struct Cancelled {};

geo::Tags tags_of(const osmium::TagList& list) {
    std::vector<std::pair<std::string, std::string>> pairs;
    pairs.reserve(list.size());
    for (const osmium::Tag& tag : list) {
        pairs.emplace_back(tag.key(), tag.value());
    }
    return geo::Tags(std::move(pairs));
}

TagLookup lookup(const osmium::TagList& list) {
    return [tags = &list](const char* key) {
        return std::string_view(tags->get_value_by_key(key, ""));
    };
}

// A multipolygon relation on its way to becoming an area.
struct Relation {
    std::int64_t id = 0;
    geo::Tags tags;
    std::vector<std::int64_t> outer;
    std::vector<std::int64_t> inner;
};

struct WayKinds {
    bool is_road = false;
    bool is_line = false;
    bool is_area = false;
    bool any() const { return is_road || is_line || is_area; }
};

class Import {
public:
    Import(osmium::io::File file, std::uint64_t bytes, const Wanted& wanted,
           const geo::FeatureSink& sink, Progress& progress, CancelToken cancel)
        : file_(std::move(file)), bytes_(bytes), wanted_(wanted), sink_(sink),
          progress_(progress), cancel_(std::move(cancel)) {}

    ReadReport run();

private:
    template <typename Visit>
    void pass(const char* step, osmium::osm_entity_bits::type kinds, const Visit& visit);
    void note_relation(const osmium::Relation& relation);
    void note_way(const osmium::Way& way);
    void take_node(const osmium::Node& node);
    void take_way(const osmium::Way& way);
    void take_line(const osmium::Way& way, bool is_road);
    void take_area(std::int64_t id, geo::Tags tags, std::optional<geo::Area> area);
    void take_relations();
    WayKinds kinds_of(const osmium::Way& way) const;
    bool wants_areas() const;

    osmium::io::File file_;
    std::uint64_t bytes_;
    const Wanted& wanted_;
    const geo::FeatureSink& sink_;
    Progress& progress_;
    CancelToken cancel_;
    ReadReport report_;
    NodePlaces places_;
    std::vector<Relation> relations_;
    std::map<std::int64_t, NodeIds> member_ways_;
};

bool Import::wants_areas() const {
    return wanted_.buildings || wanted_.landuse || wanted_.water || wanted_.boundaries ||
           wanted_.places;
}

template <typename Visit>
void Import::pass(const char* step, osmium::osm_entity_bits::type kinds, const Visit& visit) {
    // Only libosmium's own troubles become Unreadable; what the sink throws goes through.
    const auto guarded = [](const auto& action) {
        try {
            return action();
        } catch (const std::bad_alloc&) {
            throw;
        } catch (const std::exception& problem) {
            throw Unreadable{problem.what()};
        }
    };
    std::optional<osmium::io::Reader> reader;
    guarded([&] { reader.emplace(file_, kinds, osmium::io::read_meta::no); });
    guarded([&] { report_.data_as_of = reader->header().get("osmosis_replication_timestamp"); });
    while (osmium::memory::Buffer buffer = guarded([&] { return reader->read(); })) {
        if (cancel_.stop_requested()) {
            throw Cancelled{};
        }
        for (const osmium::OSMObject& object : buffer.select<osmium::OSMObject>()) {
            visit(object);
        }
        const double done = static_cast<double>(reader->offset());
        progress_.report(step, bytes_ == 0 ? 0.0 : done / static_cast<double>(bytes_));
    }
    guarded([&] { reader->close(); });
    progress_.report(step, 1.0);
}

void Import::note_relation(const osmium::Relation& relation) {
    if (!is_wanted_relation(lookup(relation.tags()), wanted_)) {
        return;
    }
    Relation noted{.id = relation.id(), .tags = tags_of(relation.tags()), .outer = {}, .inner = {}};
    for (const osmium::RelationMember& member : relation.members()) {
        if (member.type() == osmium::item_type::way) {
            const bool is_inner = std::string_view(member.role()) == "inner";
            (is_inner ? noted.inner : noted.outer).push_back(member.ref());
            member_ways_[member.ref()];
        }
    }
    relations_.push_back(std::move(noted));
}

WayKinds Import::kinds_of(const osmium::Way& way) const {
    const TagLookup tag = lookup(way.tags());
    const bool is_closed = way.nodes().size() >= 4 && way.nodes().is_closed();
    return WayKinds{.is_road = is_wanted_road(tag, wanted_),
                    .is_line = is_wanted_line(tag, wanted_),
                    .is_area = is_closed && is_wanted_area(tag, wanted_)};
}

void Import::note_way(const osmium::Way& way) {
    const auto member = member_ways_.find(way.id());
    if (member == member_ways_.end() && !kinds_of(way).any()) {
        return;
    }
    for (const osmium::NodeRef& node : way.nodes()) {
        places_.need(node.ref());
        if (member != member_ways_.end()) {
            member->second.push_back(node.ref());
        }
    }
}

void Import::take_node(const osmium::Node& node) {
    if (!node.location().valid()) {
        return;
    }
    const auto position = geo::Position::from_e7(node.location().y(), node.location().x());
    places_.place(node.id(), position);
    if (!node.tags().empty() && is_wanted_point(lookup(node.tags()), wanted_)) {
        ++report_.points;
        sink_(geo::Feature{
            .id = node.id(), .shape = position, .tags = tags_of(node.tags()), .nodes = {}});
    }
}

void Import::take_way(const osmium::Way& way) {
    const WayKinds kinds = kinds_of(way);
    if (kinds.is_road || kinds.is_line) {
        take_line(way, kinds.is_road);
    }
    if (kinds.is_area) {
        NodeIds nodes;
        for (const osmium::NodeRef& node : way.nodes()) {
            nodes.push_back(node.ref());
        }
        nodes.pop_back();
        std::optional<geo::Ring> ring = make_ring(nodes, places_);
        std::optional<geo::Area> area;
        if (ring) {
            area = geo::Area{{{.outer = std::move(*ring), .holes = {}}}};
        }
        take_area(way.id(), tags_of(way.tags()), std::move(area));
    }
}

void Import::take_line(const osmium::Way& way, bool is_road) {
    std::vector<geo::Feature> pieces(1);
    bool is_cut = false;
    for (const osmium::NodeRef& node : way.nodes()) {
        const std::optional<geo::Position> position = places_.find(node.ref());
        geo::Feature& piece = pieces.back();
        if (!position) {
            is_cut = true;
            if (!piece.nodes.empty()) {
                pieces.emplace_back();
            }
        } else if (piece.nodes.empty() || piece.nodes.back() != node.ref()) {
            if (piece.nodes.empty()) {
                piece.shape = geo::Line{};
            }
            piece.nodes.push_back(node.ref());
            std::get<geo::Line>(piece.shape).points.push_back(*position);
        }
    }
    report_.roads_cut += is_cut && is_road ? 1 : 0;
    for (geo::Feature& piece : pieces) {
        if (piece.nodes.size() < 2) {
            continue;
        }
        piece.id = way.id();
        piece.tags = tags_of(way.tags());
        if (is_cut && piece.tags.has("length_m")) {
            // The stated length is that of the whole way.
            std::vector<std::pair<std::string, std::string>> kept = piece.tags.pairs();
            std::erase_if(kept, [](const auto& tag) { return tag.first == "length_m"; });
            piece.tags = geo::Tags(std::move(kept));
        }
        report_.roads += is_road ? 1 : 0;
        sink_(std::move(piece));
    }
}

void Import::take_area(std::int64_t id, geo::Tags tags, std::optional<geo::Area> area) {
    if (!area) {
        ++report_.areas_left;
        return;
    }
    ++report_.areas;
    sink_(geo::Feature{
        .id = id, .shape = std::move(*area), .tags = std::move(tags), .nodes = {}});
}

void Import::take_relations() {
    const auto ways_of = [&](const std::vector<std::int64_t>& ids) {
        std::vector<NodeIds> ways;
        for (const std::int64_t id : ids) {
            ways.push_back(member_ways_[id]);
        }
        return ways;
    };
    for (Relation& relation : relations_) {
        take_area(-relation.id, std::move(relation.tags),
                  make_area(ways_of(relation.outer), ways_of(relation.inner), places_));
    }
}

ReadReport Import::run() {
    using osmium::osm_entity_bits::node;
    using osmium::osm_entity_bits::relation;
    using osmium::osm_entity_bits::way;
    if (wants_areas()) {
        pass("looking for areas", relation, [this](const osmium::OSMObject& object) {
            note_relation(static_cast<const osmium::Relation&>(object));
        });
    }
    pass("looking for roads", way, [this](const osmium::OSMObject& object) {
        note_way(static_cast<const osmium::Way&>(object));
    });
    places_.freeze();
    pass("reading the map", node | way, [this](const osmium::OSMObject& object) {
        if (object.type() == osmium::item_type::node) {
            take_node(static_cast<const osmium::Node&>(object));
        } else {
            take_way(static_cast<const osmium::Way&>(object));
        }
    });
    take_relations();
    report_.nodes_missing = places_.count_missing();
    report_.box = places_.box();
    return std::move(report_);
}

Result<ReadReport> run_import(Import& import, const std::string& name) {
    try {
        return import.run();
    } catch (const Unreadable& problem) {
        return Error{
            .code = ErrorCode::malformed,
            .message = say("{} : le fichier est endommagé ou incomplet ({})",
                           "{}: the file is damaged or not complete ({})", name, problem.why),
            .field = name,
            .hint = say("le téléchargement a sans doute été coupé : recommencez-le et "
                        "comparez sa taille",
                        "the download was probably cut short: download it again and "
                        "compare its size")};
    } catch (const Cancelled&) {
        return Error{.code = ErrorCode::unavailable,
                     .message = say("{} : la lecture a été arrêtée",
                                    "{}: reading was stopped on request", name),
                     .field = name,
                     .hint = say("rien n'a été changé ; relancez quand vous voulez",
                                 "nothing was changed; start again when you like")};
    }
}

}  // namespace

Result<ReadReport> read_osm(const std::filesystem::path& path, const Wanted& wanted,
                            const geo::FeatureSink& sink, Progress& progress, CancelToken cancel) {
    const Result<CheckedFile> checked = check_file(path);
    if (!checked) {
        return checked.errors();
    }
    Import import(osmium::io::File(path.string(), checked->format), checked->bytes, wanted, sink,
                  progress, std::move(cancel));
    return run_import(import, path.filename().string());
}

Result<ReadReport> read_osm_bytes(std::string_view bytes, const std::string& format,
                                  const std::string& name, const Wanted& wanted,
                                  const geo::FeatureSink& sink, Progress& progress,
                                  CancelToken cancel) {
    const Result<Done> checked = check_start(bytes.substr(0, 1024), format, name);
    if (!checked) {
        return checked.errors();
    }
    Import import(osmium::io::File(bytes.data(), bytes.size(), format), bytes.size(), wanted, sink,
                  progress, std::move(cancel));
    return run_import(import, name);
}

}  // namespace halte::osm
