// Segment by segment, between slashes.
#include "core/link/key_form.h"

#include "core/document_fields.h"
#include "core/take_until.h"

#include <algorithm>

namespace core::link {
namespace {

constexpr char verbatim = '=';

// Calls `take(segment)` for each.
template <class Take>
void each_segment(std::string_view text, Take take) {
    while (true) {
        const std::size_t slash = text.find('/');
        take(text.substr(0, slash));
        if (slash == std::string_view::npos) return;
        text.remove_prefix(slash + 1);
    }
}

}  // namespace

KeyForm take_apart(std::string_view key) {
    KeyForm parts;
    bool is_ambiguous = key.starts_with(verbatim);
    bool is_first = true;
    each_segment(key, [&](std::string_view segment) {
        if (!is_first) parts.form += '/';
        is_first = false;
        Id id;
        if (parse_id(segment, id)) {
            parts.ids.push_back(id);
            parts.form += '*';
        } else if (const auto day = find_date(segment); day && format_iso(*day) == segment) {
            parts.days.push_back(*day);
            parts.form += '#';
        } else {
            is_ambiguous = is_ambiguous || segment == "*" || segment == "#";
            parts.form += segment;
        }
    });
    if (is_ambiguous) return {verbatim + std::string(key), {}, {}};
    return parts;
}

KeyNeeds needs_of(std::string_view form) {
    KeyNeeds needs;
    if (form.starts_with(verbatim)) return needs;
    each_segment(form, [&](std::string_view segment) {
        needs.ids += segment == "*";
        needs.days += segment == "#";
    });
    return needs;
}

std::string put_together(const KeyForm& parts) {
    if (parts.form.starts_with(verbatim)) return parts.form.substr(1);
    const KeyNeeds needs = needs_of(parts.form);
    if (needs.ids != parts.ids.size() || needs.days != parts.days.size()) return {};
    std::string key;
    auto id = parts.ids.begin();
    auto day = parts.days.begin();
    bool is_first = true;
    each_segment(parts.form, [&](std::string_view segment) {
        if (!is_first) key += '/';
        is_first = false;
        if (segment == "*")
            key += format_id(*id++);
        else if (segment == "#")
            key += format_iso(*day++);
        else
            key += segment;
    });
    return key;
}

const std::vector<std::string_view>& usual_forms() {
    static const std::vector<std::string_view> forms{"archived",
                                                     "best_n",
                                                     "close",
                                                     "created",
                                                     "currency",
                                                     "deleted",
                                                     "direction",
                                                     "end",
                                                     "grace",
                                                     "kick_off",
                                                     "mode",
                                                     "name",
                                                     "passes_down",
                                                     "prize_policy",
                                                     "purpose",
                                                     "ranks",
                                                     "sample",
                                                     "seed",
                                                     "start",
                                                     "tie",
                                                     "tie_metric",
                                                     "wheel",
                                                     "zone",
                                                     "amendment/*",
                                                     "entry/*",
                                                     "member/*/gone",
                                                     "member/*/in/#",
                                                     "member/*/in/start",
                                                     "member/*/name",
                                                     "member/*/order",
                                                     "member/*/target",
                                                     "metric/*/gone",
                                                     "metric/*/most_a_day",
                                                     "metric/*/name",
                                                     "metric/*/order",
                                                     "metric/*/points",
                                                     "night/*/0",
                                                     "night/*/1",
                                                     "prize/*/amount",
                                                     "prize/*/gone",
                                                     "prize/*/minimum",
                                                     "prize/*/minimum_metric",
                                                     "prize/*/name",
                                                     "prize/*/order",
                                                     "prize/*/place",
                                                     "prize/*/whom",
                                                     "team/*/gone",
                                                     "team/*/name",
                                                     "team/*/order",
                                                     "team/*/target",
                                                     "activity/*/gone",
                                                     "activity/*/minutes",
                                                     "activity/*/name",
                                                     "activity/*/order",
                                                     "activity/*/weekly",
                                                     "done/#/*",
                                                     "holiday/#",
                                                     "leave/*/first",
                                                     "leave/*/last",
                                                     "leave/*/name",
                                                     "leave/*/rep",
                                                     "quota_from/#",
                                                     "rep/*/name",
                                                     "rep/*/order",
                                                     "rep/*/share",
                                                     "rep/*/week",
                                                     "stage/*/lag",
                                                     "stage/*/minutes",
                                                     "stage/*/name",
                                                     "stage/*/open",
                                                     "stage/*/order",
                                                     "stage/*/rate",
                                                     "stage/*/sdr_share",
                                                     "question/*/learn",
                                                     "question/*/minutes",
                                                     "question/*/mistake",
                                                     "question/*/order",
                                                     "question/*/retired",
                                                     "question/*/slot",
                                                     "question/*/text",
                                                     "question/*/weak_answer",
                                                     "question/*/weight"};
    return forms;
}

}  // namespace core::link
