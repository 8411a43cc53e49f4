// A box for each score, and what the night has before and after it.
#include "ui/link_entries.h"

#include "app/contest_board.h"
#include "core/contest/score.h"
#include "core/contest/words.h"
#include "core/date_words.h"
#include "core/isolate.h"
#include "ui/contest/contest_state.h"
#include "ui/widgets/checkbox.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace ui {
namespace {

using app::IncomingEntry;
using namespace core::contest;

constexpr std::size_t most_lines = 60, most_writers = 4;

bool is_left_out(const Scratch& scratch, const core::Id& entry) {
    return std::ranges::find(scratch.link_left_out, entry) != scratch.link_left_out.end();
}

bool can_be_taken(const IncomingEntry& line) { return !line.is_here && line.refusal.empty(); }

// In the order of the link, each once; "" where somebody gave none.
std::vector<std::string> writers_of(const std::vector<IncomingEntry>& lines) {
    std::vector<std::string> names;
    for (const IncomingEntry& line : lines)
        if (!line.is_here && std::ranges::find(names, line.entry.entered_by) == names.end())
            names.push_back(line.entry.entered_by);
    return names;
}

// What stands as one entry after the other is taken in or left out.
class Amounts {
public:
    explicit Amounts(const Ledger& ledger) : ledger_(ledger) {}

    std::int64_t of(const Entry& entry) const {
        const auto found = amounts_.find(place_of(entry));
        return found != amounts_.end()
                   ? found->second
                   : ledger_.quantity_on(entry.member, entry.metric, entry.date);
    }
    // Of the same, once it is taken in.
    std::int64_t with(const Entry& entry) const {
        if (!entry.reverses)
            return of(entry) + (ledger_.is_reversed(entry.id) ? 0 : entry.quantity_milli);
        return of(entry) - (stands(entry.reverses) ? entry.quantity_milli : 0);
    }
    void take(const Entry& entry) {
        amounts_[place_of(entry)] = with(entry);
        (entry.reverses ? reversed_ : taken_).insert(entry.reverses ? entry.reverses : entry.id);
    }

private:
    using Place = std::tuple<core::Id, core::Id, core::Date>;
    static Place place_of(const Entry& entry) { return {entry.member, entry.metric, entry.date}; }

    bool stands(const core::Id& id) const {
        if (reversed_.contains(id) || ledger_.is_reversed(id)) return false;
        return taken_.contains(id) || ledger_.find(id) != nullptr;
    }

    const Ledger& ledger_;
    std::map<Place, std::int64_t> amounts_;
    std::set<core::Id> taken_, reversed_;
};

class Entries {
public:
    Entries(Frame& frame, NodeId parent, Column column, const app::ContestBook& book,
            const std::vector<IncomingEntry>& lines)
        : frame_(frame),
          id_(make_id(parent, "list")),
          column_(column),
          y_(column.y),
          rules_(app::live_board(frame.state, book.contest.id)->board.rules),
          lines_(lines),
          amounts_(book.ledger),
          names_writers_(writers_of(lines).size() > 1) {
        for (const IncomingEntry& line : lines)
            if (!line.is_here) ++alike_[words_of(line.entry)].all;
    }

    float draw() {
        frame_.open({.id = id_,
                     .role = a11y::Role::List,
                     .rect = {column_.x, y_, column_.w, 0},
                     .name = "Scores in the link"});
        std::size_t shown = 0;
        for (const IncomingEntry& line : lines_) {
            if (line.is_here) continue;
            if (++shown > most_lines) break;
            draw_line(line);
        }
        frame_.at(id_).rect.h = y_ - column_.y;
        frame_.close();
        if (shown > most_lines)
            y_ += paragraph(frame_, make_id(id_, "more"),
                            "And more of the same, which is taken in with them.", type::body,
                            frame_.theme.secondary, {column_.x, y_}, column_.w);
        return y_ - column_.y;
    }

private:
    struct Alike {
        std::size_t all = 0, drawn = 0;
    };

    std::string amount(std::int64_t milli) const {
        return milli_text(milli, frame_.state.environment.numbers);
    }

    std::string words_of(const Entry& entry) const {
        const Member* member = find_member(rules_, entry.member);
        const Metric* metric = find_metric(rules_, entry.metric);
        std::string text = (member == nullptr ? std::string("Somebody who is not in it")
                                              : core::isolated(shown_name(rules_, *member))) +
                           ": " + amount(entry.quantity_milli) + " × " +
                           (metric == nullptr ? std::string("a metric that is not in it")
                                              : core::isolated(shown_name(rules_, *metric))) +
                           ", " + core::format_short(entry.date);
        if (entry.reverses) text = "Takes back " + text;
        if (names_writers_ && !entry.entered_by.empty())
            text += ", entered by " + core::isolated(entry.entered_by);
        if (!entry.note.empty()) text += " (" + core::isolated(entry.note) + ")";
        return text;
    }

    // Rows that say the same are numbered.
    std::string title_of(const Entry& entry) {
        const std::string words = words_of(entry);
        Alike& alike = alike_[words];
        ++alike.drawn;
        if (alike.all < 2) return words;
        return words + ", " + std::to_string(alike.drawn) + " of " + std::to_string(alike.all);
    }

    std::string effect_of(const Entry& entry, bool is_wanted) const {
        const std::string before = amount(amounts_.of(entry));
        const std::string after = amount(amounts_.with(entry));
        if (!is_wanted) return "Left out: that night stays at " + before + ".";
        if (before == after) return "Changes nothing: that night stays at " + before + ".";
        return "That night: " + before + " now, " + after + " with it.";
    }

    void draw_line(const IncomingEntry& line) {
        const NodeId id = make_id(id_, "entry", line.entry.id);
        const Point top{column_.x, y_};
        frame_.open({.id = id, .role = a11y::Role::ListItem, .rect = {top.x, top.y, column_.w, 0}});
        const float h = line.refusal.empty() ? draw_choice(make_id(id, "take"), top, line.entry)
                                             : draw_refused(id, top, line);
        frame_.at(id).rect.h = h;
        frame_.close();
        y_ += h + space::xs;
    }

    float draw_choice(NodeId id, Point at, const Entry& entry) {
        auto& left_out = frame_.scratch.link_left_out;
        const bool is_wanted = !is_left_out(frame_.scratch, entry.id);
        const std::string title = title_of(entry);
        const std::string effect = effect_of(entry, is_wanted);
        if (is_wanted) amounts_.take(entry);
        float h = 0;
        if (checkbox(frame_, id, at, column_.w, {.text = title, .note = effect}, is_wanted, &h)) {
            if (is_wanted)
                left_out.push_back(entry.id);
            else
                std::erase(left_out, entry.id);
        }
        return h;
    }

    float draw_refused(NodeId id, Point at, const IncomingEntry& line) {
        const float h = paragraph(frame_, make_id(id, "text"), title_of(line.entry), type::body,
                                  frame_.theme.secondary, at, column_.w);
        return h + paragraph(frame_, make_id(id, "why"), line.refusal, type::secondary,
                             frame_.theme.caution, {at.x, at.y + h}, column_.w);
    }

    Frame& frame_;
    NodeId id_;
    Column column_;
    float y_;
    const Contest& rules_;
    const std::vector<IncomingEntry>& lines_;
    Amounts amounts_;
    bool names_writers_;
    std::map<std::string, Alike> alike_;
};

}  // namespace

std::size_t wanted_entries(const Scratch& scratch, const std::vector<IncomingEntry>& lines) {
    return static_cast<std::size_t>(std::ranges::count_if(lines, [&](const IncomingEntry& line) {
        return can_be_taken(line) && !is_left_out(scratch, line.entry.id);
    }));
}

std::string writers_words(const std::vector<IncomingEntry>& lines) {
    std::vector<std::string> names = writers_of(lines);
    std::erase(names, "");
    for (std::string& name : names) name = core::isolated(name);
    if (names.empty()) return {};
    const std::size_t more = names.size() - std::min(names.size(), most_writers);
    if (more > 0) names.resize(most_writers);
    if (more > 0) names.push_back(std::to_string(more) + " more");
    return "Entered by " + list_text(names, "and") + ". ";
}

float draw_link_entries(Frame& frame, NodeId parent, Column column, const app::ContestBook& book,
                        const std::vector<IncomingEntry>& lines) {
    return Entries(frame, parent, column, book, lines).draw();
}

}  // namespace ui
