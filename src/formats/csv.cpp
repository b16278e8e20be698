// SPDX-License-Identifier: EUPL-1.2
#include "formats/csv.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/format.hpp"
#include "base/text.hpp"
#include "formats/windows_1252.hpp"

namespace halte::formats {

namespace {

constexpr std::size_t most_errors = 20;
constexpr std::string_view utf8_mark = "\xef\xbb\xbf";

// The separator that the first line has most often outside quotes; a comma when it has none.
char find_separator(std::string_view content) {
    constexpr std::string_view candidates = ",;\t";
    std::array<std::size_t, 3> counts{};
    bool is_quoted = false;
    for (const char c : content) {
        if (c == '"') {
            is_quoted = !is_quoted;
        } else if (!is_quoted && (c == '\n' || c == '\r')) {
            break;
        } else if (const auto at = candidates.find(c); !is_quoted && at != candidates.npos) {
            ++counts[at];
        }
    }
    return candidates[static_cast<std::size_t>(
        std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

std::string_view trim(std::string_view cell) {
    while (!cell.empty() && (cell.front() == ' ' || cell.front() == '\t')) {
        cell.remove_prefix(1);
    }
    while (!cell.empty() && (cell.back() == ' ' || cell.back() == '\t')) {
        cell.remove_suffix(1);
    }
    return cell;
}

}  // namespace

// Walks over the text once.
class CsvParser {
public:
    CsvParser(std::string file, std::string_view content) : content_(content) {
        csv_.file_ = std::move(file);
        csv_.separator_ = find_separator(content);
    }

    Result<Csv> run(std::vector<Sentence> notes) {
        csv_.notes_ = std::move(notes);
        while (at_ < content_.size() && errors_.size() < most_errors) {
            read_row();
        }
        if (csv_.heading_.empty() && errors_.empty()) {
            complain(ErrorCode::malformed, 1, 1, say("Ce fichier est vide.", "This file is empty."),
                     say("Il faut au moins une ligne de titres de colonnes.",
                         "At least a line of column titles is needed."));
        }
        if (!errors_.empty()) {
            return errors_;
        }
        return std::move(csv_);
    }

private:
    void read_row();
    void read_cell();
    void read_quoted();
    void end_line();
    void keep_row(std::uint64_t line);
    void keep_heading(std::uint64_t line);
    bool is_at(char c) const { return at_ < content_.size() && content_[at_] == c; }
    bool is_at_end_of_cell() const {
        return at_ >= content_.size() || is_at(csv_.separator_) || is_at('\n') || is_at('\r');
    }
    std::size_t column() const { return at_ - line_start_ + 1; }
    void complain(ErrorCode code, std::uint64_t line, std::size_t column, Sentence message,
                  Sentence hint) {
        errors_.push_back({code, std::move(message),
                           text(csv_.file_, ":", line, ":", column), std::move(hint)});
    }

    std::string_view content_;
    std::size_t at_ = 0;
    std::uint64_t line_ = 1;
    std::size_t line_start_ = 0;
    std::vector<std::string> row_;
    std::string cell_;
    Csv csv_;
    Errors errors_;
};

void CsvParser::end_line() {
    if (is_at('\r')) {
        ++at_;
        if (is_at('\n')) {
            ++at_;
        }
    } else if (is_at('\n')) {
        ++at_;
    } else {
        return;
    }
    ++line_;
    line_start_ = at_;
}

void CsvParser::read_quoted() {
    const std::uint64_t opening_line = line_;
    const std::size_t opening_column = column();
    ++at_;
    bool is_closed = false;
    while (at_ < content_.size()) {
        if (is_at('"')) {
            ++at_;
            if (!is_at('"')) {
                is_closed = true;
                break;
            }
            cell_ += '"';
            ++at_;
        } else if (is_at('\n') || is_at('\r')) {
            const std::size_t from = at_;
            end_line();
            cell_ += content_.substr(from, at_ - from);
        } else {
            cell_ += content_[at_++];
        }
    }
    if (!is_closed) {
        complain(ErrorCode::malformed, opening_line, opening_column,
                 say("Ce guillemet n'est jamais fermé : le fichier est peut-être coupé.",
                     "This quote is never closed: the file may have been cut short."),
                 say("Fermez le guillemet, ou doublez-le s'il fait partie du texte.",
                     "Close the quote, or double it if it is part of the text."));
        return;
    }
    while (is_at(' ')) {
        ++at_;
    }
    if (!is_at_end_of_cell()) {
        complain(ErrorCode::malformed, line_, column(),
                 say("Il y a du texte après un guillemet fermant.",
                     "There is text after a closing quote."),
                 say("Doublez les guillemets qui font partie du texte.",
                     "Double the quotes that are part of the text."));
        while (!is_at_end_of_cell()) {
            ++at_;
        }
    }
}

void CsvParser::read_cell() {
    cell_.clear();
    while (is_at(' ')) {
        ++at_;
    }
    if (is_at('"')) {
        read_quoted();
    } else {
        const std::size_t from = at_;
        while (!is_at_end_of_cell()) {
            ++at_;
        }
        cell_ = trim(content_.substr(from, at_ - from));
    }
    row_.push_back(cell_);
}

void CsvParser::read_row() {
    const std::uint64_t line = line_;
    row_.clear();
    const std::size_t from = at_;
    read_cell();
    while (is_at(csv_.separator_)) {
        ++at_;
        read_cell();
    }
    const bool is_blank = row_.size() == 1 && row_.front().empty() && content_[from] != '"';
    end_line();
    if (is_blank) {
        return;
    }
    if (csv_.heading_.empty()) {
        keep_heading(line);
    } else {
        keep_row(line);
    }
}

void CsvParser::keep_heading(std::uint64_t line) {
    csv_.heading_ = row_;
    for (std::size_t i = 0; i < row_.size(); ++i) {
        if (!row_[i].empty() && csv_.find(row_[i]) != i) {
            complain(ErrorCode::invalid, line, 1,
                     say("Deux colonnes portent le titre « {} ».",
                         "Two columns have the title \"{}\".", row_[i]),
                     say("Renommez ou retirez l'une des deux.", "Rename or remove one of them."));
        }
    }
}

void CsvParser::keep_row(std::uint64_t line) {
    const std::size_t wanted = csv_.heading_.size();
    if (row_.size() != wanted) {
        complain(ErrorCode::invalid, line, 1,
                 say("Cette ligne a {} cases, les titres en ont {}.",
                     "This line has {} cells, the titles have {}.", row_.size(), wanted),
                 say("Une case qui contient un séparateur se met entre guillemets.",
                     "A cell that holds a separator goes between quotes."));
        return;
    }
    for (const std::string& cell : row_) {
        csv_.text_ += cell;
        csv_.ends_.push_back(static_cast<std::uint32_t>(csv_.text_.size()));
    }
    csv_.lines_.push_back(line);
}

Result<Csv> Csv::parse(std::string file, std::string_view bytes) {
    if (bytes.size() > largest_bytes) {
        return Error{ErrorCode::invalid,
                     say("Ce fichier fait {} Mo ; la limite est de {} Mo.",
                         "This file has {} MB; the limit is {} MB.", 1 + bytes.size() / 1'000'000,
                         largest_bytes / 1'000'000),
                     file,
                     say("Gardez seulement les lignes de votre territoire.",
                         "Keep only the lines of your territory.")};
    }
    std::vector<Sentence> notes;
    if (bytes.starts_with(utf8_mark)) {
        bytes.remove_prefix(utf8_mark.size());
    }
    if (const std::size_t nul = bytes.find('\0'); nul != bytes.npos) {
        const std::string_view before = bytes.substr(0, nul);
        const auto line = 1 + std::count(before.begin(), before.end(), '\n');
        const std::size_t start = before.rfind('\n') == before.npos ? 0 : before.rfind('\n') + 1;
        return Error{ErrorCode::malformed,
                     say("Ce fichier n'est pas du texte (ou pas en UTF-8) : il contient un octet "
                         "nul.",
                         "This file is not text (or not in UTF-8): it holds a null byte."),
                     text(file, ":", line, ":", nul - start + 1),
                     say("Enregistrez-le en « CSV UTF-8 ».", "Save it as \"CSV UTF-8\".")};
    }
    std::string converted;
    if (!is_utf8(bytes)) {
        converted = from_windows_1252(bytes);
        bytes = converted;
        notes.push_back(say("{} n'est pas en UTF-8 : lu comme du Windows-1252.",
                            "{} is not in UTF-8: read as Windows-1252.", file));
    }
    return CsvParser(std::move(file), bytes).run(std::move(notes));
}

std::optional<std::size_t> Csv::find(std::string_view column) const {
    const auto at = std::find(heading_.begin(), heading_.end(), column);
    if (at == heading_.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(at - heading_.begin());
}

Result<std::vector<std::size_t>> Csv::bind(std::span<const std::string_view> columns) const {
    std::vector<std::size_t> places;
    Errors errors;
    std::string found;
    for (const std::string& title : heading_) {
        found += (found.empty() ? "" : ", ") + title;
    }
    for (const std::string_view column : columns) {
        if (const auto place = find(column)) {
            places.push_back(*place);
        } else {
            errors.push_back(
                {ErrorCode::invalid,
                 say("La colonne « {} » manque.", "The column \"{}\" is missing.", column),
                 text(file_, ":1"), say("Colonnes trouvées : {}.", "Columns found: {}.", found)});
        }
    }
    if (!errors.empty()) {
        return errors;
    }
    return places;
}

std::string_view Csv::cell(std::size_t row, std::size_t column) const {
    HALTE_ASSERT(row < row_count() && column < heading_.size());
    const std::size_t index = row * heading_.size() + column;
    const std::size_t from = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(text_).substr(from, ends_[index] - from);
}

std::string Csv::where(std::size_t row) const {
    return text(file_, ":", lines_[row]);
}

std::string Csv::where(std::size_t row, std::size_t column) const {
    return text(file_, ":", lines_[row], ": ", heading_[column]);
}

Result<std::optional<double>> Csv::number(std::size_t row, std::size_t column) const {
    const std::string_view found = cell(row, column);
    if (found.empty()) {
        return std::optional<double>();
    }
    std::string plain;
    for (std::size_t i = 0; i < found.size(); ++i) {
        // Spaces between thousands: plain, no-break (C2 A0), narrow no-break (E2 80 AF).
        if (found[i] == ' ') {
            continue;
        }
        if (found.substr(i).starts_with("\u00a0")) {
            i += 1;
        } else if (found.substr(i).starts_with("\u202f")) {
            i += 2;
        } else {
            plain += found[i] == ',' && separator_ != ',' ? '.' : found[i];
        }
    }
    double value = 0.0;
    const char* end = plain.data() + plain.size();
    const auto [stopped, problem] = std::from_chars(plain.data(), end, value);
    if (problem != std::errc() || stopped != end || !std::isfinite(value)) {
        return Error{ErrorCode::invalid,
                     say("« {} » n'est pas un nombre.", "\"{}\" is not a number.", found),
                     where(row, column),
                     say("Une case vide veut dire : inconnu.", "An empty cell means: unknown.")};
    }
    return std::optional<double>(value);
}

}  // namespace halte::formats
