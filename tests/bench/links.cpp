// Links of contests, and of one team's day alone: characters, and the time to write and to read
// them as far as the board.
#include "bench/links.h"

#include "core/contest/contest_document.h"
#include "core/contest/ledger_document.h"
#include "core/contest/nights.h"
#include "core/contest/standings.h"
#include "core/link/entry_batch.h"
#include "core/link/envelope.h"
#include "core/link/link_contest.h"
#include "core/link/snapshot.h"

#include <cstdio>
#include <string>
#include <variant>

namespace bench {
namespace {

using namespace core;
using link::Cargo;
using link::Envelope;

std::string contest_link(const Document& document) {
    const Result<std::string> payload = link::encode_snapshot(document);
    return link::encode_envelope({Cargo::Contest, payload ? payload.value() : "",
                                  std::string(link::key_bytes, 'k'),
                                  std::string(link::signature_bytes, 's')});
}

void show(const Document& document) {
    const contest::Contest rules = contest::contest_of(document);
    const contest::Ledger ledger = contest::read_ledger(document);
    keep(contest::read_nights(document).chain());
    keep(contest::standings_of(rules, contest::tally_of(rules, ledger), rules.end));
}

void print(const std::string& name, const std::string& link, const Times& encode,
           const Times& decode, const std::string& texts) {
    std::printf("{\"name\":\"%s\",\"characters\":%zu,\"encode_us\":%.1f,\"decode_us\":%.1f%s}\n",
                name.c_str(), link.size(), encode.median(), decode.median(), texts.c_str());
}

void whole_contest(const Rounds& rounds, const tests::LinkSize& size) {
    const tests::LinkContest contest = tests::link_contest(size);
    const std::string link = contest_link(contest.document);
    const Times encode = times_of(rounds, [&] { keep(contest_link(contest.document)); });
    const Times decode = times_of(rounds, [&] {
        const auto read = link::decode_envelope(link);
        if (const auto* envelope = std::get_if<Envelope>(&read))
            if (const auto document = link::decode_snapshot(envelope->payload)) show(*document);
    });
    print(size.name, link, encode, decode,
          ",\"json\":" + contest.json + ",\"compact\":" + contest.compact_json);
}

void one_day(const Rounds& rounds) {
    const Document document = tests::link_contest({"", 5, 50, 2, 2}).document;
    const contest::Contest rules = contest::contest_of(document);
    const Document day = tests::last_day_of(document, 10);
    const auto write = [&] {
        const Result<std::string> payload = link::encode_entries(rules, day);
        return link::encode_envelope({Cargo::Entries, payload ? payload.value() : "", "",
                                      std::string(link::signature_bytes, 's')});
    };
    const std::string link = write();
    const Times encode = times_of(rounds, [&] { keep(write()); });
    const Times decode = times_of(rounds, [&] {
        const auto read = link::decode_envelope(link);
        if (const auto* envelope = std::get_if<Envelope>(&read))
            if (auto batch = link::decode_entries(rules, envelope->payload); batch.part) {
                Document merged = document;
                merge(merged, *batch.part);
                show(merged);
            }
    });
    print("a day of 10 reps x 2 metrics", link, encode, decode, "");
}

}  // namespace

void links(const Rounds& rounds) {
    whole_contest(rounds, {"2 teams, 8 reps, 5 nights, 2 metrics", 2, 8, 5, 2});
    whole_contest(rounds, {"4 teams, 40 reps, 1 night, 1 metric", 4, 40, 1, 1});
    whole_contest(rounds, {"5 teams, 50 reps, 20 nights, 2 metrics", 5, 50, 20, 2});
    whole_contest(rounds, {"10 teams, 200 reps, 20 nights, 3 metrics", 10, 200, 20, 3});
    one_day(rounds);
}

}  // namespace bench
