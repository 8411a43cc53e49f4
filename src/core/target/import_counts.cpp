// Row by row: a date, then counts; what is said of one week and item adds up.
#include "core/target/import_counts.h"

#include "core/import_cells.h"
#include "core/import_dates.h"
#include "core/target/export.h"
#include "core/target/plan_calendar.h"
#include "core/utf8.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace core::target {
namespace {

struct Reading {
    std::string reason;  // empty: a good count
    std::int64_t value = 0;
};

// A whole number, though its file may write it with decimals that are all zero.
Reading read_count(std::string_view text, const NumberStyle& style) {
    const NumberReading read = read_number(text, 0, max_amount, style);
    if (read.fault == NumberFault::TooPrecise) {
        constexpr int decimals = 6;
        constexpr std::int64_t scale = 1'000'000;
        const NumberReading fine = read_number(text, decimals, max_amount / 1'000, style);
        if (fine.fault == NumberFault::Nothing && fine.value % scale == 0)
            return {{}, fine.value / scale};
    }
    return {reason_of(read, text, "is no whole number."), read.value};
}

using Place = std::pair<Date, Id>;  // the first day of a week, an item

class Importer {
public:
    Importer(const Plan& plan, const Table& table, const Mapping& mapping)
        : plan_(plan), table_(table), mapping_(mapping), calendar_(calendar_of(plan)) {
        for (const Done& done : plan.done)
            before_[{week_start(calendar_, done.week), done.what}] += done.count;
        for (const NamedItem& named : mapping.names)
            if (named.item) names_[plain_name(named.name)] = named.item;
    }

    CountImport run() {
        const std::size_t first = mapping_.header ? *mapping_.header + 1 : 0;
        for (std::size_t i = first; i < table_.rows.size(); ++i) take(i);
        finish();
        return std::move(result_);
    }

private:
    void take(std::size_t index) {
        const Cells& row = table_.rows[index];
        if (is_blank(row)) return;
        const std::string_view date_text = cell_at(row, mapping_.date_column);
        if (is_blank(date_text)) return reject(index, "It has no date.");
        const std::optional<Date> date = parse_import_date(date_text, mapping_.dates);
        if (!date) return reject(index, quoted(date_text) + " is no date.");
        const Date week = week_start(calendar_, *date);
        const bool inside = week <= plan_.end && plan_.start.days <= week.days + 6;

        std::vector<std::pair<Id, std::int64_t>> counts;
        const std::string reason =
            mapping_.layout == Layout::Wide ? read_wide(row, counts) : read_long(row, counts);
        if (!reason.empty()) return reject(index, reason);
        if (!inside) {
            ++result_.outside_rows;
            return;
        }
        if (counts.empty()) {
            if (mapping_.layout == Layout::Long) ++result_.left_out_rows;
            return;
        }
        add(index, week, counts);
    }

    std::string read_wide(const Cells& row, std::vector<std::pair<Id, std::int64_t>>& counts) {
        const std::size_t columns = std::min(row.size(), mapping_.columns.size());
        for (std::size_t column = 0; column < columns; ++column) {
            const Id& item = mapping_.columns[column];
            if (!item || column == mapping_.date_column || is_blank(row[column])) continue;
            const Reading count = read_count(row[column], mapping_.numbers);
            if (!count.reason.empty()) return count.reason;
            counts.emplace_back(item, count.value);
        }
        return {};
    }

    std::string read_long(const Cells& row, std::vector<std::pair<Id, std::int64_t>>& counts) {
        const std::string_view name = cell_at(row, mapping_.stage_column);
        if (is_blank(name)) return "It names no stage.";
        const auto item = names_.find(plain_name(name));
        if (item == names_.end()) return {};
        std::int64_t value = 1;
        if (mapping_.count_column) {
            const std::string_view text = cell_at(row, *mapping_.count_column);
            if (is_blank(text)) return "It has no count.";
            const Reading count = read_count(text, mapping_.numbers);
            if (!count.reason.empty()) return count.reason;
            value = count.value;
        }
        counts.emplace_back(item->second, value);
        return {};
    }

    void add(std::size_t index, Date week, const std::vector<std::pair<Id, std::int64_t>>& counts) {
        std::map<Place, std::int64_t> sums;
        for (const auto& [item, count] : counts) {
            const Place place{week, item};
            std::int64_t& sum = sums.try_emplace(place, so_far(place)).first->second;
            if (count > max_amount - sum)
                return reject(index, "It takes a week's count above what a plan holds.");
            sum += count;
        }
        for (const auto& [place, sum] : sums) after_[place] = sum;
        ++result_.good_rows;
    }

    std::int64_t so_far(const Place& place) const {
        if (const auto found = after_.find(place); found != after_.end()) return found->second;
        return mapping_.mode == CountMode::Add ? before(place) : 0;
    }

    std::int64_t before(const Place& place) const {
        const auto found = before_.find(place);
        return found == before_.end() ? 0 : std::min(found->second, max_amount);
    }

    void reject(std::size_t index, std::string reason) {
        ++result_.wrong_rows;
        if (result_.wrong.size() < max_wrong_rows_shown)
            result_.wrong.push_back({index + 1, shown_row(table_.rows[index]), std::move(reason)});
    }

    void finish() {
        std::map<Id, std::size_t> order;
        for (const Counted& item : counted_items(plan_)) order.emplace(item.id, order.size());
        std::set<Date> weeks;
        for (const auto& [place, count] : after_) {
            weeks.insert(place.first);
            result_.counts.push_back({place.first, place.second, before(place), count});
        }
        result_.weeks = weeks.size();
        std::ranges::sort(result_.counts, {}, [&](const CountChange& change) {
            const auto found = order.find(change.item);
            const std::size_t at = found == order.end() ? order.size() : found->second;
            return std::tuple(change.week, at, change.item);
        });

        // The first entry of a week keeps its place; what else the week has goes.
        std::map<Place, Date> written;
        for (const Done& done : plan_.done) {
            const Place place{week_start(calendar_, done.week), done.what};
            if (!after_.contains(place))
                result_.done.push_back(done);
            else
                written.try_emplace(place, done.week);
        }
        for (const auto& [place, count] : after_) {
            const auto found = written.find(place);
            const Date day = found == written.end() ? place.first : found->second;
            if (count > 0) result_.done.push_back({day, place.second, count});
        }
        std::ranges::sort(result_.done, [](const Done& a, const Done& b) {
            return std::tie(a.week, a.what) < std::tie(b.week, b.what);
        });
    }

    const Plan& plan_;
    const Table& table_;
    const Mapping& mapping_;
    const WorkCalendar calendar_;
    std::map<Place, std::int64_t> before_;
    std::map<Place, std::int64_t> after_;
    std::map<std::string, Id> names_;
    CountImport result_;
};

}  // namespace

CountImport import_counts(const Plan& plan, const Table& table, const Mapping& mapping) {
    return Importer(plan, table, mapping).run();
}

}  // namespace core::target
