// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <fstream>
#include <string>

#include "base/result.hpp"

namespace halte::app {

// A whole file. Errors: not_found, unavailable; `field` is the path.
Result<std::string> read_text(const std::string& path);
// A file written piece by piece beside the one of that name, which it replaces when kept; not kept,
// it leaves no trace. Failure (unavailable), thrown by keep(), names the path and the reason.
class NewText {
public:
    explicit NewText(std::string path);
    ~NewText();
    NewText(const NewText&) = delete;
    NewText& operator=(const NewText&) = delete;

    std::ostream& out() { return file_; }
    void keep();

private:
    std::string path_;
    std::string partial_;
    std::ofstream file_;
    int trouble_ = 0;  // errno of opening
    bool is_kept_ = false;
};
// The same with all at once.
void write_text(const std::string& path, const std::string& text);

}  // namespace halte::app
