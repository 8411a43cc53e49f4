// Names, habits and nights of a made-up sales team.
#include "core/link/link_contest.h"

#include "core/contest/contest_document.h"
#include "core/contest/ledger_document.h"
#include "core/contest/nights.h"
#include "core/draws.h"
#include "core/item_id.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace tests {
namespace {

using namespace core::contest;

constexpr std::array<std::string_view, 50> names{"Hannah Vogel",
                                                 "Oscar Lindgren",
                                                 "Zeynep Kaya",
                                                 "Ignacio Peña",
                                                 "Róisín Doyle",
                                                 "Wojciech Duda",
                                                 "Noémie Girard",
                                                 "Kwame Asante",
                                                 "Saoirse Walsh",
                                                 "Bjørn Haugen",
                                                 "Светлана Орлова",
                                                 "Игорь Лебедев",
                                                 "Тарас Мельник",
                                                 "Полина Зайцева",
                                                 "Артём Беляев",
                                                 "Νίκος Αντωνίου",
                                                 "Σοφία Καραγιάννη",
                                                 "Χρήστος Μακρής",
                                                 "Ιωάννα Ρήγα",
                                                 "Πέτρος Βλάχος",
                                                 "خالد منصور",
                                                 "ليلى إبراهيم",
                                                 "سامي عبود",
                                                 "هدى ناصر",
                                                 "عمر الخطيب",
                                                 "איתן ברק",
                                                 "נועה שפירא",
                                                 "רונית פלד",
                                                 "גיל אדלר",
                                                 "תמר רוזן",
                                                 "विकास मेहता",
                                                 "नेहा जोशी",
                                                 "संजय राव",
                                                 "काव्या नायर",
                                                 "रोहित वर्मा",
                                                 "赵丽",
                                                 "周杰",
                                                 "吴芳",
                                                 "郑凯",
                                                 "冯雪",
                                                 "渡辺健一",
                                                 "山本美咲",
                                                 "小林大輔",
                                                 "中村あおい",
                                                 "伊藤翔",
                                                 "정하늘",
                                                 "강도윤",
                                                 "윤지우",
                                                 "임수아",
                                                 "한서준"};
constexpr std::array<std::string_view, 5> team_names{"Harbour", "Summit", "Meridian", "Lantern",
                                                     "Compass"};
constexpr std::array<std::string_view, 4> metric_names{"first calls", "QBM accepted", "demos held",
                                                       "referrals asked"};
constexpr std::int64_t ms_a_day = 86'400'000;

class Leader {
public:
    explicit Leader(core::Document& document) : document_(document) { begin_session(); }

    void begin_session() { stamp_.author = draws_.next() >> 16 | 1; }
    const core::Stamp& next() {
        ++stamp_.counter;
        number_ = 0;
        return stamp_;
    }
    core::Id id() { return core::item_id(stamp_, number_++); }
    std::uint64_t below(std::uint64_t end) { return draws_.below(end); }
    std::uint64_t draw() { return draws_.next(); }

    void set(const Contest& wanted) {
        merge(document_, contest_changes(document_, wanted, stamp_));
    }
    void add(const core::Document& part) { merge(document_, part); }

private:
    core::Document& document_;
    core::Draws draws_{20'251'129};
    core::Stamp stamp_;
    std::uint32_t number_ = 0;
};

Contest set_up(Leader& leader, core::Document& document, const LinkSize& size, core::Date start) {
    Contest contest;
    contest.id = document.id;
    leader.next();
    contest.name = "Winter QBM cup";
    contest.purpose = "Every rep books first meetings with accounts that we can win.";
    contest.zone = "Europe/Madrid";
    contest.start = start;
    contest.end = {start.days + static_cast<std::int32_t>(size.nights) - 1};
    contest.created_ms = (start.days - 3) * ms_a_day + 34'211'873;
    contest.wheel_seed = static_cast<std::int64_t>(leader.draw() >> 32);
    leader.set(contest);
    leader.next();
    for (std::size_t i = 0; i < size.metrics; ++i)
        contest.metrics.push_back(
            {leader.id(), std::string(metric_names[i]), static_cast<std::int64_t>(i * 9 + 1), 0});
    leader.set(contest);
    leader.next();
    for (std::size_t i = 0; i < size.reps; ++i) {
        Member member{leader.id(), std::string(names[i % names.size()]), 0, {}};
        if (i >= names.size()) member.name += " " + std::to_string(i / names.size() + 1);
        contest.members.push_back(std::move(member));
    }
    for (std::size_t i = 0; i < size.teams; ++i) {
        Team team{leader.id(), std::string(team_names[i % team_names.size()]), 0};
        if (i >= team_names.size()) team.name += " " + std::to_string(i / team_names.size() + 1);
        contest.teams.push_back(std::move(team));
    }
    for (std::size_t i = 0; i < size.reps; ++i)
        contest.members[i].spells = {{{}, {}, contest.teams[i * size.teams / size.reps].id}};
    leader.set(contest);
    leader.next();
    contest.prizes.push_back({leader.id(), "Dinner by the sea", PrizeFor::Team, 1, 80'000, 0, {}});
    leader.set(contest);
    leader.next();
    contest.kicked_off_ms = (start.days - 1) * ms_a_day + 61'004'318;
    leader.set(contest);
    return contest;
}

}  // namespace

LinkContest link_contest(const LinkSize& size) {
    LinkContest made;
    core::Draws ids(7);
    made.document.kind = core::Kind::Contest;
    for (std::uint8_t& byte : made.document.id.bytes)
        byte = static_cast<std::uint8_t>(ids.next() >> 24);
    Leader leader(made.document);
    const core::Date start{20'400};
    const Contest contest = set_up(leader, made.document, size, start);

    std::vector<std::uint64_t> least;
    std::vector<std::uint64_t> width;
    for (std::size_t i = 0; i < size.reps; ++i) {
        least.push_back(5 + leader.below(30));
        width.push_back(4 + leader.below(16));
    }
    std::string scores;
    std::string objects;
    Ledger ledger;
    Nights nights;
    for (std::size_t night = 0; night < size.nights; ++night) {
        const core::Date date{start.days + static_cast<std::int32_t>(night)};
        leader.begin_session();
        if (night > 0) {
            const core::Stamp stamp = leader.next();
            const auto closed = close_nights(contest, ledger, nights, {{date.days - 1}});
            leader.add(night_changes(made.document, closed, stamp));
        }
        const core::Stamp stamp = leader.next();
        const std::int64_t entered =
            date.days * ms_a_day + 61'200'000 + static_cast<std::int64_t>(leader.below(3'600'000));
        std::vector<Entry> entries;
        scores += (night > 0 ? ",[" : "[");
        for (std::size_t rep = 0; rep < size.reps; ++rep) {
            scores += rep > 0 ? ",[" : "[";
            for (std::size_t metric = 0; metric < size.metrics; ++metric) {
                const std::uint64_t quantity = metric % 2 == 0
                                                   ? least[rep] + leader.below(width[rep])
                                                   : leader.below(6) * leader.below(2);
                scores += (metric > 0 ? "," : "") + std::to_string(quantity);
                if (quantity == 0) continue;
                objects += objects.empty() ? "" : ",";
                objects += "{\"member\":\"" + contest.members[rep].name + "\",\"metric\":\"" +
                           contest.metrics[metric].name + "\",\"date\":\"" + format_iso(date) +
                           "\",\"quantity\":" + std::to_string(quantity) + "}";
                Entry entry;
                entry.id = leader.id();
                entry.member = contest.members[rep].id;
                entry.metric = contest.metrics[metric].id;
                entry.quantity_milli = static_cast<std::int64_t>(quantity) * milli;
                entry.date = date;
                entry.entered_at_ms = entered;
                entry.entered_by = "Marta";
                entries.push_back(std::move(entry));
            }
            scores += "]";
        }
        scores += "]";
        leader.add(entry_changes(made.document, entries, stamp));
        ledger.add(std::move(entries));
    }
    std::string json = "{\"name\":\"" + contest.name + "\",\"purpose\":\"" + contest.purpose +
                       "\",\"zone\":\"" + contest.zone + "\",\"start\":\"" +
                       format_iso(contest.start) + "\",\"end\":\"" + format_iso(contest.end) +
                       "\",\"metrics\":[";
    for (const Metric& metric : contest.metrics)
        json += (json.back() == '[' ? "" : ",") + std::string("{\"name\":\"") + metric.name +
                "\",\"points\":" + std::to_string(metric.points) + "}";
    json += "],\"teams\":[";
    for (const Team& team : contest.teams)
        json += (json.back() == '[' ? "\"" : ",\"") + team.name + "\"";
    json += "],\"members\":[";
    for (std::size_t i = 0; i < size.reps; ++i)
        json += (i == 0 ? "{\"name\":\"" : ",{\"name\":\"") + contest.members[i].name +
                "\",\"team\":" + std::to_string(i * size.teams / size.reps) + "}";
    made.json = json + "],\"entries\":[" + objects + "]}";
    made.compact_json = json + "],\"nights\":[" + scores + "]}";
    return made;
}

core::Document last_day_of(const core::Document& document, std::size_t members) {
    const Contest contest = contest_of(document);
    core::Document day{document.id, document.kind, {}};
    const Ledger ledger = read_ledger(document);
    for (const Entry& entry : ledger.entries()) {
        const auto member = std::ranges::find(contest.members, entry.member, &Member::id);
        const auto place = static_cast<std::size_t>(member - contest.members.begin());
        if (entry.date != contest.end || place >= members) continue;
        const std::string key = "entry/" + core::format_id(entry.id);
        day.fields[key] = document.fields.at(key);
    }
    return day;
}

}  // namespace tests
