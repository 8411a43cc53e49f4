// A search and four selects, as many beside each other as there is room for.
#include "ui/discovery/account_filters.h"

#include "core/discovery/account_list.h"
#include "ui/parts_row.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"

#include <string>
#include <vector>

namespace ui {
namespace {

using namespace core::discovery;

constexpr DealStage stages[] = {DealStage::New,      DealStage::Booked,   DealStage::Held,
                                DealStage::Accepted, DealStage::Winnable, DealStage::Pov,
                                DealStage::Won,      DealStage::Lost};

// A select under its label; -1: the choice stays.
float labelled(Frame& frame, NodeId id, std::string_view name,
               const std::vector<std::string>& options, int chosen, Point at, float w,
               int* picked) {
    const float label = label_above(frame, id, name, at, w);
    *picked =
        choice(frame, id, {at.x, at.y + label, w, frame.control_height()}, name, options, chosen);
    return label + frame.control_height();
}

float draw_search(Frame& frame, NodeId id, Point at, float w) {
    ListQuery& query = frame.scratch.account_query;
    return field(frame, id, at, w, {.name = "Search", .label = "Search", .max_length = 100},
                 query.search, [&](const std::string& text) {
                     query.search = text;
                     frame.scratch.first_account = 0;
                     return std::string();
                 });
}

float draw_stage(Frame& frame, NodeId id, Point at, float w) {
    ListQuery& query = frame.scratch.account_query;
    std::vector<std::string> names{"All", "Not closed"};
    int chosen = query.among == Among::All ? 0 : 1;
    for (const DealStage stage : stages) {
        if (query.among == Among::OneStage && query.stage == stage)
            chosen = static_cast<int>(names.size());
        names.emplace_back(name_of(stage));
    }
    int picked = -1;
    const float h = labelled(frame, id, "Stage", names, chosen, at, w, &picked);
    if (picked < 0) return h;
    query.among = picked == 0 ? Among::All : picked == 1 ? Among::Open : Among::OneStage;
    if (picked > 1) query.stage = stages[picked - 2];
    frame.scratch.first_account = 0;
    return h;
}

float draw_missing(Frame& frame, NodeId id, Point at, float w) {
    ListQuery& query = frame.scratch.account_query;
    std::vector<std::string> names{"Anything"};
    const auto slots = slots_of(frame.state.lens);
    for (const LensSlot& slot : slots) names.emplace_back(slot.name);
    const bool filters = query.missing && *query.missing < slots.size();
    int picked = -1;
    const float h = labelled(frame, id, "Nothing said of", names,
                             filters ? static_cast<int>(*query.missing) + 1 : 0, at, w, &picked);
    if (picked < 0) return h;
    query.missing =
        picked == 0 ? std::nullopt : std::optional(static_cast<std::size_t>(picked) - 1);
    frame.scratch.first_account = 0;
    return h;
}

float draw_order(Frame& frame, NodeId id, Point at, float w) {
    struct Order {
        AccountOrder order;
        bool is_reversed;
        const char* name;
    };
    // All that the heads of the table can choose, too.
    static constexpr Order orders[] = {{AccountOrder::Newest, false, "Newest first"},
                                       {AccountOrder::Name, false, "Name"},
                                       {AccountOrder::Name, true, "Name, from Z"},
                                       {AccountOrder::Stage, false, "Stage"},
                                       {AccountOrder::Stage, true, "Stage, furthest first"},
                                       {AccountOrder::Score, false, "Most known"},
                                       {AccountOrder::Score, true, "Least known"},
                                       {AccountOrder::Timeline, false, "Timeline"},
                                       {AccountOrder::Timeline, true, "Timeline, latest first"}};
    ListQuery& query = frame.scratch.account_query;
    std::vector<std::string> names;
    int chosen = 0;
    for (const Order& each : orders) {
        if (each.order == query.order && each.is_reversed == query.is_reversed)
            chosen = static_cast<int>(names.size());
        names.emplace_back(each.name);
    }
    int picked = -1;
    const float h = labelled(frame, id, "Order", names, chosen, at, w, &picked);
    if (picked < 0) return h;
    query.order = orders[picked].order;
    query.is_reversed = orders[picked].is_reversed;
    return h;
}

float draw_lens(Frame& frame, NodeId id, Point at, float w) {
    std::vector<std::string> names;
    for (const Lens lens : core::discovery::all_lenses) names.emplace_back(name_of(lens));
    int picked = -1;
    const float h =
        labelled(frame, id, "Lens", names, static_cast<int>(frame.state.lens), at, w, &picked);
    if (picked < 0) return h;
    frame.scratch.account_query.missing.reset();  // its number means another slot there
    frame.emit(app::ShowLens{core::discovery::all_lenses[static_cast<std::size_t>(picked)]});
    return h;
}

}  // namespace

float draw_account_filters(Frame& frame, NodeId parent, Column column) {
    const NodeId id = make_id(parent, "filters");
    using Draw = float (*)(Frame&, NodeId, Point, float);
    const auto part = [&](float least, float weight, std::string_view word, Draw draw) {
        return Part{least, weight, [&frame, id, word, draw](Point at, float w) {
                        return draw(frame, make_id(id, word), at, w);
                    }};
    };
    const Part parts[] = {part(200, 2, "search", draw_search), part(136, 1, "stage", draw_stage),
                          part(150, 1, "missing", draw_missing), part(136, 1, "order", draw_order),
                          part(136, 1, "lens", draw_lens)};
    return draw_parts(column, parts);
}

}  // namespace ui
