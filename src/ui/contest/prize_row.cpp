// What is won, by whom, for which place, and what the winner needs at least.
#include "ui/contest/prize_row.h"

#include "core/contest/score.h"
#include "core/currency.h"
#include "core/number.h"
#include "ui/accept.h"
#include "ui/contest/labelled.h"
#include "ui/contest/rule_options.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"

#include <string>
#include <vector>

namespace ui {
namespace {

using namespace core::contest;

constexpr GridColumn columns[] = {{"Prize", 120}, {"For", 100},    {"Place", 52},
                                  {"Amount", 92}, {"Minimum", 72}, {"Of what", 104}};

NodeId part(const Prize& prize, std::string_view word) {
    return make_id(make_id(0, "contest-prize"), word, prize.id);
}

class Row {
public:
    Row(Frame& frame, const Contest& contest, std::size_t index)
        : frame_(frame),
          contest_(contest),
          prize_(contest.prizes[index]),
          number_(std::to_string(index + 1)) {}

    void draw(FieldGrid& grid, NodeId after_removal) {
        const GridCell cells[] = {
            {part(prize_, "name"), [&](const Rect& rect) { draw_name(rect); }},
            {part(prize_, "for"), [&](const Rect& rect) { draw_whom(rect); }},
            {part(prize_, "place"), [&](const Rect& rect) { draw_place(rect); }},
            {part(prize_, "amount"), [&](const Rect& rect) { draw_amount(rect); }},
            {part(prize_, "minimum"), [&](const Rect& rect) { draw_minimum(rect); }},
            {part(prize_, "of"), [&](const Rect& rect) { draw_of(rect); }}};
        grid.add(part(prize_, "row"), cells, [&](Point at) {
            const std::string name = called("Remove prize");
            if (!remove_button(frame_, part(prize_, "remove"), at, name)) return;
            frame_.emit(app::RemovePrize{contest_.id, prize_.id});
            frame_.scratch.focus_next = after_removal;
        });
    }

private:
    std::string called(std::string_view what) const { return std::string(what) + " " + number_; }
    const core::NumberStyle& numbers() const { return frame_.state.environment.numbers; }

    template <class Change>
    void change(const Change& change) {
        Prize wanted = prize_;
        change(wanted);
        frame_.emit(app::SetPrize{contest_.id, wanted});
    }

    void draw_name(const Rect& rect) {
        const std::string name = called("Prize");
        field_cell(frame_, part(prize_, "name"), rect,
                   {.name = name,
                    .help = "Such as: dinner for the team. May be empty where there is money.",
                    .max_length = 100},
                   prize_.name, [&](const std::string& text) {
                       change([&](Prize& wanted) { wanted.name = text; });
                       return std::string();
                   });
    }

    void draw_whom(const Rect& rect) {
        const std::string name = called("Winner of prize");
        const int picked = choice(frame_, part(prize_, "for"), rect, name, {"Team", "Member"},
                                  static_cast<int>(prize_.whom));
        if (picked >= 0)
            change([&](Prize& wanted) { wanted.whom = static_cast<PrizeFor>(picked); });
    }

    void draw_place(const Rect& rect) {
        const std::string name = called("Place of prize");
        field_cell(frame_, part(prize_, "place"), rect,
                   {.name = name,
                    .keyboard = a11y::Keyboard::Numeric,
                    .align = Align::Right,
                    .max_length = 20},
                   core::format_count(prize_.place, numbers()),
                   [&](const std::string& text) -> std::string {
                       std::int64_t place = 0;
                       const std::string error = accept_count(
                           frame_, max_place, [&](std::int64_t read) { place = read; })(text);
                       if (!error.empty()) return error;
                       if (place == 0)
                           return "Places begin with 1, the first. Kept: the last good value.";
                       change([&](Prize& wanted) { wanted.place = place; });
                       return {};
                   });
    }

    void draw_amount(const Rect& rect) {
        const std::string name = called("Amount of prize");
        const bool none = prize_.amount_minor == 0;
        field_cell(frame_, part(prize_, "amount"), rect,
                   {.name = name,
                    .help = "In the contest's currency. Empty: no money.",
                    .keyboard = a11y::Keyboard::Decimal,
                    .align = Align::Right,
                    .max_length = 40},
                   none ? std::string()
                        : core::format_amount(prize_.amount_minor, contest_.currency, numbers()),
                   [&](const std::string& text) -> std::string {
                       std::int64_t amount = 0;
                       std::string error =
                           accept_money(frame_, contest_.currency,
                                        [&](std::int64_t read) { amount = read; })(text);
                       if (!error.empty()) return error;
                       if (amount > max_prize_minor)
                           return "That is more than a prize may be. Kept: the last good value.";
                       change([&](Prize& wanted) { wanted.amount_minor = amount; });
                       return {};
                   });
    }

    void draw_minimum(const Rect& rect) {
        const std::string name = called("Minimum for prize");
        field_cell(
            frame_, part(prize_, "minimum"), rect,
            {.name = name,
             .help = "What the winner needs at least. Empty: nothing.",
             .keyboard = a11y::Keyboard::Decimal,
             .align = Align::Right,
             .max_length = 40},
            prize_.minimum_milli == 0 ? std::string() : milli_text(prize_.minimum_milli, numbers()),
            accept_milli(frame_, max_target_milli, [&](std::int64_t minimum) {
                change([&](Prize& wanted) { wanted.minimum_milli = minimum; });
            }));
    }

    void draw_of(const Rect& rect) {
        const std::string name = called("Minimum is of, prize");
        std::vector<std::string> options = metric_options(contest_);
        options.insert(options.begin(), "points");
        const int picked = choice(frame_, part(prize_, "of"), rect, name, options,
                                  metric_index(contest_, prize_.minimum_metric) + 1);
        if (picked < 0) return;
        change([&](Prize& wanted) {
            wanted.minimum_metric = picked == 0
                                        ? core::Id{}
                                        : contest_.metrics[static_cast<std::size_t>(picked) - 1].id;
        });
    }

    Frame& frame_;
    const Contest& contest_;
    const Prize& prize_;
    std::string number_;
};

}  // namespace

std::span<const GridColumn> prize_columns() { return columns; }

NodeId prize_name_field(const Prize& prize) { return part(prize, "name"); }

void draw_prize_row(Frame& frame, FieldGrid& grid, const Contest& contest, std::size_t index,
                    NodeId after_removal) {
    Row(frame, contest, index).draw(grid, after_removal);
}

}  // namespace ui
