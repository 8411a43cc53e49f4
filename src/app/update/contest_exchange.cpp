// Contests that leave the app as text and files.
#include "app/board_picture.h"
#include "app/contest_story.h"
#include "app/update/turn.h"
#include "core/codec/record_file.h"
#include "core/contest/export.h"
#include "core/contest/pack.h"
#include "core/contest/standings_sheet.h"
#include "core/contest/story.h"

#include <optional>
#include <string>
#include <utility>

namespace app {

namespace {

using namespace core::contest;

constexpr std::size_t most_members_of_pack = 20;

void save(Turn& turn, std::string name, std::string media_type, std::string text) {
    turn.effects.push_back(SaveFile{std::move(name), std::move(media_type), std::move(text)});
}

void print(Turn& turn, const LiveBoard& live, const Board& board) {
    turn.effects.push_back(
        PrintSheet{standings_sheet(board.rules, board.tally, board.standings, live.is_final(board),
                                   turn.state.environment.numbers)});
}

}  // namespace

std::vector<StoryFact> story_of_shown(const State& state, core::Id contest) {
    const LiveBoard* live = live_board(state, contest);
    if (live == nullptr) return {};
    const Board& board = *shown_board(state, contest);
    std::size_t before = shown_closed_night(state, contest).value_or(live->closed.size());
    while (before > 0 && live->closed[before - 1]->night >= board.standings.night) --before;
    return story_of(board.rules, board.tally, board.standings,
                    before == 0 ? nullptr : &board_of_closed(state, contest, before - 1).standings);
}

std::string pack_of_shown(const State& state, core::Id contest) {
    const Board& board = *shown_board(state, contest);
    return pack_text(board.rules, board.standings, story_of_shown(state, contest),
                     most_members_of_pack, state.environment.numbers);
}

std::string story_text(const State& state, core::Id contest) {
    const Board& board = *shown_board(state, contest);
    std::string text;
    for (const StoryFact& fact : story_of_shown(state, contest))
        text += tell(board.rules, fact, state.environment.numbers) + "\n";
    return text;
}

void apply(Turn& turn, const HandOutPack& action) {
    State& state = turn.state;
    const ContestBook* book = find_contest(state, action.contest);
    if (book == nullptr) return;
    state.uncopied.reset();
    const std::string board =
        "board " + format_iso(shown_board(state, action.contest)->standings.night);
    switch (action.way) {
        case PackWay::CopyText:
            turn.effects.push_back(CopyText{pack_of_shown(state, action.contest), "the board"});
            return;
        case PackWay::SaveText:
            return save(turn, file_name(book->contest, board, "txt"), "text/plain",
                        pack_of_shown(state, action.contest));
        case PackWay::CopyPicture:
            turn.effects.push_back(
                CopyPicture{picture_of_shown(state, action.contest), "the picture of the board"});
            return;
        case PackWay::SavePicture:
            turn.effects.push_back(SavePicture{picture_of_shown(state, action.contest),
                                               file_name(book->contest, board, "png")});
            return;
        case PackWay::CopyStory: {
            std::string story = story_text(state, action.contest);
            if (story.empty()) {
                tell(turn, Tone::News, "There is nothing to tell of this night yet.");
                return;
            }
            turn.effects.push_back(CopyText{std::move(story), "the story of the night"});
            return;
        }
        case PackWay::Print:
            return print(turn, *live_board(state, action.contest),
                         *shown_board(state, action.contest));
        case PackWay::PrintFinal: {
            const LiveBoard& live = *live_board(state, action.contest);
            const std::optional<std::size_t> last = night_of_prizes(live);
            return print(turn, live,
                         last ? board_of_closed(state, action.contest, *last) : live.board);
        }
    }
}

void apply(Turn& turn, const ExportContest& action) {
    State& state = turn.state;
    const ContestBook* book = find_contest(state, action.contest);
    if (book == nullptr) return;
    const Contest& contest = book->contest;
    const core::CsvStyle style = core::csv_style_for(state.environment.numbers);
    switch (action.what) {
        case ContestExport::Ledger: {
            const Zone* zone = zone_of(state, contest);
            return save(turn, file_name(contest, "ledger", "csv"), "text/csv",
                        ledger_csv(contest, book->ledger, zone == nullptr ? Zone() : *zone, style));
        }
        case ContestExport::Standings: {
            const Board& board = *shown_board(state, action.contest);
            return save(turn,
                        file_name(contest, "standings " + format_iso(board.standings.night), "csv"),
                        "text/csv", standings_csv(board.rules, board.standings, style));
        }
        case ContestExport::Records: {
            const core::Document* document = &state.documents.at(contest.id);
            std::vector<std::string> files = core::codec::encode_files({&document, 1});
            for (std::size_t i = 0; i < files.size(); ++i)
                save(turn,
                     file_name(contest,
                               files.size() > 1 ? "part " + std::to_string(i + 1) : "contest",
                               "json"),
                     "application/json", std::move(files[i]));
            return;
        }
    }
}

}  // namespace app
