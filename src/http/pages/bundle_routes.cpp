// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>

#include "base/format.hpp"
#include "http/content.hpp"
#include "http/pages/html.hpp"
#include "http/pages/page_routes.hpp"

namespace halte::http {

namespace {

std::string_view media_type_of(std::string_view path) {
    static constexpr std::pair<std::string_view, std::string_view> types[] = {
        {".html", "text/html; charset=utf-8"}, {".js", "text/javascript; charset=utf-8"},
        {".mjs", "text/javascript; charset=utf-8"}, {".css", "text/css; charset=utf-8"},
        {".json", "application/json"}, {".svg", "image/svg+xml"}, {".png", "image/png"},
        {".webp", "image/webp"}, {".ico", "image/x-icon"}, {".woff2", "font/woff2"},
        {".txt", "text/plain; charset=utf-8"}, {".wasm", "application/wasm"},
        {".webmanifest", "application/manifest+json"}, {".pmtiles", "application/vnd.pmtiles"}};
    for (const auto& [ending, type] : types) {
        if (path.ends_with(ending)) {
            return type;
        }
    }
    return "application/octet-stream";
}

// "index-BJ3kd9_x.js": the builder names a file after its bytes, so it never changes.
bool is_named_after_its_bytes(std::string_view path) {
    const auto dot = path.rfind('.');
    const auto dash = path.rfind('-', dot);
    if (dot == std::string_view::npos || dash == std::string_view::npos) {
        // The hash itself may hold a dash; then the file is only checked more often.
        return false;
    }
    const auto hash = path.substr(dash + 1, dot - dash - 1);
    return hash.size() == 8 &&
           hash.find_first_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_") != std::string_view::npos;
}

// Each file is packed at its first use, unless the build has put a twin beside it.
class Bundle {
public:
    explicit Bundle(EmbeddedFiles files) : files_(files) {}

    const Content* find(std::string_view path) {
        const std::lock_guard lock(mutex_);
        const auto kept = contents_.find(path);
        if (kept != contents_.end()) {
            return kept->second.get();
        }
        const EmbeddedFile* file = find_embedded(files_, path);
        if (file == nullptr) {
            return nullptr;
        }
        const auto twin = [&](std::string_view ending) {
            const EmbeddedFile* found = find_embedded(files_, text(path, ending));
            return found == nullptr ? std::string_view() : found->bytes;
        };
        auto content = std::make_unique<Content>(std::string(media_type_of(path)), file->bytes,
                                                 twin(".gz"), twin(".br"));
        return contents_.emplace(std::string(path), std::move(content)).first->second.get();
    }

private:
    EmbeddedFiles files_;
    std::mutex mutex_;
    std::map<std::string, std::unique_ptr<Content>, std::less<>> contents_;
};

Response not_built() {
    Html page;
    page.open("html", {{"lang", "fr"}}).open("head");
    page.empty("meta", {{"charset", "utf-8"}}).element("title", {}, "Halte");
    page.close().open("body");
    page.element("h1", {}, "Le bureau n’est pas dans ce programme");
    page.element("p", {}, "Ce Halte a été construit sans sa partie web. Construisez-la avec "
                          "script/server, qui s’en charge, puis rechargez cette page.");
    page.open("p").element("a", {{"href", "/"}}, "Voir les prochains passages").close();
    return with_text(503, "text/html; charset=utf-8", page.finish());
}

}  // namespace

void add_bundle_routes(Router& router, EmbeddedFiles files) {
    const auto bundle = std::make_shared<Bundle>(files);
    for (const char* path : {"/bureau", "/bienvenue", "/connexion"}) {
        router.add({"GET", path, Pace::quick,
                    [bundle](const Request& request) {
                        const Content* index = bundle->find("index.html");
                        return index == nullptr ? not_built()
                                                : serve(*index, request, {"no-cache", false});
                    },
                    Access::everybody, Shield::application});
    }
    router.add({"GET", "/assets/{path...}", Pace::quick,
                [bundle](const Request& request) {
                    const std::string path = text("assets/", request.parameter("path"));
                    const Content* file = bundle->find(path);
                    if (file == nullptr) {
                        return with_text(404, "text/plain; charset=utf-8", "Not found.\n");
                    }
                    return serve(*file, request,
                                 {is_named_after_its_bytes(path)
                                      ? "public, max-age=31536000, immutable"
                                      : "public, max-age=86400",
                                  false});
                },
                Access::everybody, Shield::application});
}

}  // namespace halte::http
