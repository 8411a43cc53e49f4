// Row by row: whose it is, which night, then the numbers.
#include "core/contest/import_scores.h"

#include "core/contest/words.h"
#include "core/date_words.h"
#include "core/fold_case.h"
#include "core/import_dates.h"
#include "core/utf8.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace core::contest {
namespace {

constexpr int decimals = 3;
constexpr std::int64_t max_units = max_quantity_milli / milli;

using Place = std::tuple<Id, Id, Date>;  // member, metric, night

std::string key_of(std::string_view name) { return fold_case(plain_name(name)); }

std::set<std::string> words_of(std::string_view key) {
    std::set<std::string> words;
    while (!key.empty()) {
        const std::size_t end = std::min(key.find(' '), key.size());
        if (end > 0) words.emplace(key.substr(0, end));
        key.remove_prefix(std::min(end + 1, key.size()));
    }
    return words;
}

class Importer {
public:
    Importer(const Contest& contest, const Ledger& ledger, const Table& table,
             const ScoreMapping& mapping, Date night)
        : contest_(contest),
          ledger_(ledger),
          table_(table),
          mapping_(mapping),
          night_(night),
          member_ids_(contest.members) {
        for (const Member& member : contest.members)
            members_[key_of(shown_name(contest, member))].push_back(member.id);
        for (const NamedMember& named : mapping.names) said_[key_of(named.name)] = named.member;
        for (const RowMember& row : mapping.rows) said_of_rows_.try_emplace(row.row, row.member);
    }

    ScoreImport run() {
        const std::size_t first = mapping_.header ? *mapping_.header + 1 : 0;
        for (std::size_t i = first; i < table_.rows.size(); ++i) take(i);
        std::ranges::stable_sort(result_.lines, {}, &ScoreLine::row);
        return std::move(result_);
    }

private:
    void take(std::size_t index) {
        const Cells& row = table_.rows[index];
        if (is_blank(row)) return;
        const std::string_view name = cell_at(row, mapping_.name_column);
        if (is_blank(name) && !is_said(index)) return reject(index, "It has no name.");
        const std::optional<Id> member = member_of(index, name);
        if (!member) return;
        if (!*member) {
            ++result_.left_out_rows;
            return;
        }
        Date date = night_;
        if (mapping_.date_column) {
            const std::string_view text = cell_at(row, *mapping_.date_column);
            const std::optional<Date> read = parse_import_date(text, mapping_.dates);
            if (!read)
                return reject(index,
                              is_blank(text) ? "It has no date." : quoted(text) + " is no date.");
            date = *read;
        }
        add(index, *member, date);
    }

    bool is_said(std::size_t index) const { return said_of_rows_.contains(index); }

    // nullopt: unclear, and noted as such.
    std::optional<Id> member_of(std::size_t index, std::string_view name) {
        if (const auto said = said_of_rows_.find(index); said != said_of_rows_.end())
            return said->second;
        const std::string key = key_of(name);
        if (const auto answer = said_.find(key); answer != said_.end()) return answer->second;
        const auto found = members_.find(key);
        if (found != members_.end() && found->second.size() == 1) return found->second.front();
        note_unclear(index, name, key);
        return std::nullopt;
    }

    void note_unclear(std::size_t index, std::string_view name, const std::string& key) {
        result_.open_rows.push_back(index);
        const auto [noted, is_new] = unclear_.try_emplace(key, result_.unclear.size());
        if (!is_new) {
            result_.unclear[noted->second].rows.push_back(index);
            return;
        }
        UnclearName unclear{clean_line(name, max_line_bytes), {index}, {}, false};
        if (const auto found = members_.find(key); found != members_.end()) {
            unclear.members = found->second;
            unclear.is_shared = true;
        } else {
            unclear.members = with_a_word_of(key);
        }
        result_.unclear.push_back(std::move(unclear));
    }

    // Members whose names share a word with it, in the contest's order. A list of 2,000 strangers
    // asks 2,000 times.
    std::vector<Id> with_a_word_of(const std::string& key) {
        if (by_word_.empty())
            for (std::size_t i = 0; i < contest_.members.size(); ++i)
                for (const std::string& word :
                     words_of(key_of(shown_name(contest_, contest_.members[i]))))
                    by_word_[word].push_back(i);
        std::set<std::size_t> places;
        for (const std::string& word : words_of(key))
            if (const auto found = by_word_.find(word); found != by_word_.end())
                places.insert(found->second.begin(), found->second.end());
        std::vector<Id> members;
        for (const std::size_t place : places) members.push_back(contest_.members[place].id);
        return members;
    }

    void add(std::size_t index, const Id& member, Date date) {
        const Cells& row = table_.rows[index];
        std::map<Place, std::int64_t> sums;
        const std::size_t columns = std::min(row.size(), mapping_.columns.size());
        for (std::size_t column = 0; column < columns; ++column) {
            const Id& metric = mapping_.columns[column];
            const bool is_other = column == mapping_.name_column || column == mapping_.date_column;
            if (!metric || is_other || is_blank(row[column])) continue;
            const NumberReading read =
                read_number(row[column], decimals, max_units, mapping_.numbers);
            const std::string reason =
                reason_of(read, row[column], "has more than three decimals.");
            if (!reason.empty()) return reject(index, reason);
            const Place place{member, metric, date};
            std::int64_t& sum = sums.try_emplace(place, so_far(place)).first->second;
            sum += read.value;
            if (const std::string why = fault(place, sum); !why.empty()) return reject(index, why);
        }
        for (const auto& [place, sum] : sums) write(index, place, sum);
        if (!sums.empty()) result_.good.push_back({index, date});
    }

    std::int64_t before(const Place& place) const {
        const auto& [member, metric, date] = place;
        return ledger_.quantity_on(member, metric, date);
    }

    std::int64_t so_far(const Place& place) const {
        if (const auto line = lines_.find(place); line != lines_.end())
            return result_.lines[line->second].after_milli;
        return mapping_.mode == PasteMode::Add ? before(place) : 0;
    }

    std::string fault(const Place& place, std::int64_t sum) const {
        Entry entry;
        std::tie(entry.member, entry.metric, entry.date) = place;
        entry.quantity_milli = std::max<std::int64_t>(sum, 1);  // 0 takes back, and is no fault
        const std::uint32_t member = member_ids_.find(entry.member);
        const Metric* found = find_metric(contest_, entry.metric);
        const EntryFault fault = fault_of(
            contest_, member == IdIndex::none ? nullptr : &contest_.members[member], found, entry);
        if (fault != EntryFault::Nothing) return explain(contest_, entry, fault);
        const Metric& metric = *found;
        if (metric.most_a_day_milli == 0 || sum <= metric.most_a_day_milli) return {};
        return "At most " +
               count_text(metric.most_a_day_milli, metric, contest_, mapping_.numbers) +
               " count for one person on one day.";
    }

    void write(std::size_t index, const Place& place, std::int64_t sum) {
        const auto [line, is_new] = lines_.try_emplace(place, result_.lines.size());
        if (is_new) {
            const auto& [member, metric, date] = place;
            result_.lines.push_back({index, member, metric, date, before(place), 0});
        }
        result_.lines[line->second].row = index;
        result_.lines[line->second].after_milli = sum;
    }

    void reject(std::size_t index, std::string reason) {
        ++result_.wrong_rows;
        result_.open_rows.push_back(index);
        if (result_.wrong.size() < max_wrong_rows_shown)
            result_.wrong.push_back({index + 1, shown_row(table_.rows[index]), std::move(reason)});
    }

    const Contest& contest_;
    const Ledger& ledger_;
    const Table& table_;
    const ScoreMapping& mapping_;
    const Date night_;
    const IdIndex member_ids_;
    std::map<std::string, std::vector<Id>> members_;           // by the key of their names
    std::map<std::string, std::vector<std::size_t>> by_word_;  // filled when first asked for
    std::map<std::string, Id> said_;
    std::map<std::size_t, Id> said_of_rows_;
    std::map<std::string, std::size_t> unclear_;  // by key
    std::map<Place, std::size_t> lines_;
    ScoreImport result_;
};

bool is_number(std::string_view text, const NumberStyle& style) {
    const NumberFault fault = read_number(text, decimals, max_units, style).fault;
    return fault != NumberFault::NoNumber;
}

// How many of the rows from `first` on have a cell in that column for which `holds`.
template <class Holds>
std::size_t count_rows(const Table& table, std::size_t first, std::size_t column, Holds holds) {
    std::size_t count = 0;
    for (std::size_t i = first; i < table.rows.size(); ++i)
        if (const std::string_view cell = cell_at(table.rows[i], column); !is_blank(cell))
            count += holds(cell) ? 1 : 0;
    return count;
}

}  // namespace

ScoreMapping propose_mapping(const Contest& contest, const Table& table, const NumberStyle& numbers,
                             DateOrder dates) {
    ScoreMapping mapping;
    mapping.numbers = numbers;
    mapping.dates = dates;
    const std::size_t width = width_of(table);
    mapping.columns.resize(width);
    if (table.rows.empty()) return mapping;

    // A header has no numbers.
    const Cells& top = table.rows.front();
    const bool has_header =
        table.rows.size() > 1 && std::ranges::none_of(top, [&](const std::string& cell) {
            return is_number(cell, numbers) || parse_import_date(cell, dates).has_value();
        });
    if (has_header) mapping.header = 0;
    const std::size_t first = has_header ? 1 : 0;

    // By their headers first: what is no number in such a column makes its row a wrong one, which
    // is shown, and not the column another.
    for (const Metric& metric : contest.metrics) {
        const std::string name = key_of(shown_name(contest, metric));
        const std::string more =
            key_of(count_of_text(2, shown_name(contest, metric), numbers).substr(2));
        for (std::size_t column = 0; has_header && column < width; ++column) {
            const std::string header = key_of(cell_at(top, column));
            if (mapping.columns[column] || (header != name && header != more)) continue;
            mapping.columns[column] = metric.id;
            break;
        }
    }
    std::vector<std::size_t> numeric;
    std::size_t most_names = 0;
    for (std::size_t column = 0; column < width; ++column) {
        if (mapping.columns[column]) continue;
        const auto filled = count_rows(table, first, column, [](auto) { return true; });
        const std::size_t dates_in = count_rows(table, first, column, [&](std::string_view cell) {
            return parse_import_date(cell, dates).has_value();
        });
        const std::size_t names = count_rows(
            table, first, column, [&](std::string_view cell) { return !is_number(cell, numbers); });
        if (!mapping.date_column && filled > 0 && dates_in == filled) {
            mapping.date_column = column;
        } else if (filled - names > names) {
            numeric.push_back(column);
        } else if (names > most_names) {
            most_names = names;
            mapping.name_column = column;
        }
    }
    const bool in_order = !has_header && numeric.size() == contest.metrics.size();
    for (std::size_t i = 0; in_order && i < numeric.size(); ++i)
        mapping.columns[numeric[i]] = contest.metrics[i].id;
    return mapping;
}

ScoreImport import_scores(const Contest& contest, const Ledger& ledger, const Table& table,
                          const ScoreMapping& mapping, Date night) {
    return Importer(contest, ledger, table, mapping, night).run();
}

ScoreChanges changes_of(const ScoreImport& import, const Ledger& ledger, PasteMode mode) {
    ScoreChanges changes;
    std::vector<const Entry*> replaced;
    for (const ScoreLine& line : import.lines) {
        if (line.before_milli == line.after_milli) continue;
        ScoreLine entered = line;
        if (mode == PasteMode::Add)
            entered.after_milli -= line.before_milli;
        else
            ledger.each_on(line.member, line.date, [&](const Entry& entry) {
                if (entry.metric == line.metric && ledger.stands(entry)) replaced.push_back(&entry);
            });
        if (entered.after_milli > 0) changes.enter.push_back(entered);
    }
    std::ranges::sort(replaced);  // in the ledger's order
    const auto rest = std::ranges::unique(replaced);
    replaced.erase(rest.begin(), rest.end());
    for (const Entry* entry : replaced) changes.reverse.push_back(entry->id);
    return changes;
}

}  // namespace core::contest
