// SPDX-License-Identifier: EUPL-1.2
#include "network/network_file.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <type_traits>

#include "base/format.hpp"

namespace halte::network {

namespace {

static_assert(std::endian::native == std::endian::little, "the file is written as it is in memory");
static_assert(sizeof(geo::Position) == 8 && sizeof(Edge) == 32);

// Layout: magic, version, checksum of all that follows, then the arrays of Graph in order, each
// behind its number of elements (64 bits).
constexpr std::string_view magic = "HALTENET";
constexpr std::uint32_t version = 1;
constexpr std::size_t header_size = 8 + 4 + 4 + 8;

// FNV-1a (Fowler, Noll, Vo) over eight bytes at a time, the last ones padded with zeros.
std::uint64_t checksum(std::string_view bytes) {
    std::uint64_t hash = 14'695'981'039'346'656'037ULL;
    for (std::size_t at = 0; at < bytes.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + at, std::min<std::size_t>(8, bytes.size() - at));
        hash = (hash ^ word) * 1'099'511'628'211ULL;
        hash ^= hash >> 29;
    }
    return hash ^ bytes.size();
}

template <typename Value>
void put(std::string& out, const Value& value) {
    static_assert(std::is_trivially_copyable_v<Value>);
    out.append(reinterpret_cast<const char*>(&value), sizeof(Value));
}

template <typename Item>
void put_all(std::string& out, const Item* items, std::size_t count) {
    put(out, std::uint64_t{count});
    if (count > 0) {
        out.append(reinterpret_cast<const char*>(items), count * sizeof(Item));
    }
}

// Takes values off the front; once something is missing, everything after is missing too.
class Bytes {
public:
    explicit Bytes(std::string_view bytes) : left_(bytes) {}

    template <typename Value>
    void take(Value& value) {
        if (!is_good_ || left_.size() < sizeof(Value)) {
            is_good_ = false;
            return;
        }
        std::memcpy(&value, left_.data(), sizeof(Value));
        left_.remove_prefix(sizeof(Value));
    }

    template <typename Items>
    void take_all(Items& items) {
        using Item = typename Items::value_type;
        std::uint64_t count = 0;
        take(count);
        if (!is_good_ || count > left_.size() / sizeof(Item)) {
            is_good_ = false;
            return;
        }
        items.resize(count);
        if (count > 0) {
            std::memcpy(static_cast<void*>(items.data()), left_.data(), count * sizeof(Item));
        }
        left_.remove_prefix(count * sizeof(Item));
    }

    bool is_done() const { return is_good_ && left_.empty(); }

private:
    std::string_view left_;
    bool is_good_ = true;
};

bool are_positions(const std::vector<geo::Position>& positions) {
    return std::all_of(positions.begin(), positions.end(), [](geo::Position position) {
        return std::abs(position.lat()) <= 90.0 && std::abs(position.lon()) <= 180.0;
    });
}

// A checksum tells accidents, not malice: every index is looked at before it is followed.
bool is_sound(const Graph& graph) {
    if (graph.nodes.empty() || graph.edges.empty() || graph.names.empty() ||
        !check(graph.factors) || !are_positions(graph.nodes) || !are_positions(graph.points)) {
        return false;
    }
    std::uint32_t point = 0;
    for (const Edge& edge : graph.edges) {
        const auto is_time = [](std::uint32_t ms) {
            return ms == closed_ms || ms <= 2'000'000'000;
        };
        if (edge.from >= graph.nodes.size() || edge.to >= graph.nodes.size() ||
            edge.name >= graph.names.size() || edge.road_class >= road_class_count ||
            edge.first_point < point || edge.first_point > graph.points.size() ||
            !is_time(edge.forward_ms) || !is_time(edge.backward_ms) ||
            edge.length_dm > 1'000'000'000) {
            return false;
        }
        point = edge.first_point;
    }
    return graph.edges.front().first_point == 0;
}

Sentence build_it_again() {
    return say("refaites-le à partir de l'extrait (halte import)",
               "build it again from the extract (halte import)");
}

Error damaged(const Sentence& why) {
    return Error{.code = ErrorCode::malformed,
                 .message = say("le réseau de routes enregistré est illisible : {}",
                                "the stored road network cannot be read: {}", why),
                 .field = "network",
                 .hint = build_it_again()};
}

}  // namespace

std::string write_network(const Network& network) {
    const Graph& graph = network.graph();
    std::string body;
    put_all(body, graph.profile.data(), graph.profile.size());
    put(body, graph.factors.overall);
    put(body, graph.factors.by_class);
    put_all(body, graph.nodes.data(), graph.nodes.size());
    put_all(body, graph.edges.data(), graph.edges.size());
    put_all(body, graph.points.data(), graph.points.size());
    std::string names;
    for (const std::string& name : graph.names) {
        names += name;
        names += '\0';
    }
    put_all(body, names.data(), names.size());
    std::string bytes(magic);
    put(bytes, version);
    put(bytes, std::uint32_t{0});
    put(bytes, checksum(body));
    return bytes + body;
}

std::string resummed(std::string bytes) {
    if (bytes.size() >= header_size) {
        const std::uint64_t sum = checksum(std::string_view(bytes).substr(header_size));
        std::memcpy(bytes.data() + 16, &sum, sizeof sum);
    }
    return bytes;
}

Result<Network> read_network(std::string_view bytes) {
    if (!bytes.starts_with(magic)) {
        return damaged(say("ces octets ne sont pas un réseau de routes de Halte",
                           "these bytes are not a road network of Halte"));
    }
    if (bytes.size() < header_size) {
        return damaged(say("il est coupé", "it is cut short"));
    }
    std::uint32_t found_version = 0;
    std::uint64_t found_checksum = 0;
    std::memcpy(&found_version, bytes.data() + 8, sizeof found_version);
    std::memcpy(&found_checksum, bytes.data() + 16, sizeof found_checksum);
    if (found_version != version) {
        return Error{
            .code = ErrorCode::conflict,
            .message = say("le réseau de routes enregistré est au format {}, ce programme lit "
                           "le format {}",
                           "the stored road network is of format {}, this program reads "
                           "format {}",
                           found_version, version),
            .field = "network",
            .hint = build_it_again()};
    }
    const std::string_view body = bytes.substr(header_size);
    if (checksum(body) != found_checksum) {
        return damaged(say("sa somme de contrôle est fausse, il a été coupé ou changé",
                           "its checksum is wrong, it was cut short or changed"));
    }
    Graph graph;
    std::string names;
    Bytes rest(body);
    rest.take_all(graph.profile);
    rest.take(graph.factors.overall);
    rest.take(graph.factors.by_class);
    rest.take_all(graph.nodes);
    rest.take_all(graph.edges);
    rest.take_all(graph.points);
    rest.take_all(names);
    for (std::size_t at = 0; at < names.size();) {
        const std::size_t end = std::min(names.find('\0', at), names.size());
        graph.names.push_back(names.substr(at, end - at));
        at = end + 1;
    }
    if (!rest.is_done() || !is_sound(graph)) {
        return damaged(say("son contenu se contredit", "its content contradicts itself"));
    }
    return Network(std::move(graph));
}

}  // namespace halte::network
