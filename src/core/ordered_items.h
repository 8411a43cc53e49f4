// Things with an id that a document holds in an order of the user's: stages, reps, facts. Keys are
// "<prefix><id>/<field>"; "order" and "gone" are common to all. For the codecs of documents only.
#pragma once

#include "core/document_fields.h"
#include "core/item_order.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// One kind of item. `read` takes a field that is neither order nor gone, and says whether it knows
// it; `write` writes what differs between two items under "<prefix><id>/".
template <class Item>
struct ItemKind {
    std::string_view prefix;
    std::size_t most;       // so many are shown; the rest stays in the document
    std::size_t last_kept;  // so many at the end are shown in any case
    bool (*read)(Item& item, std::string_view field, const Value& value);
    void (*write)(Changes& changes, const std::string& prefix, const Item& now, const Item& wanted);
};

template <class Item>
struct StoredItem {
    Item item;
    std::optional<std::int64_t> order;
    bool gone = false;
};

// Every item that has a field of its own, gone or not, by id.
template <class Item>
std::vector<StoredItem<Item>> stored_items(const Document& document, const ItemKind<Item>& kind) {
    std::vector<StoredItem<Item>> items;
    StoredItem<Item> current;
    bool present = false;
    IdReader ids;
    const auto finish = [&] {
        if (present) items.push_back(std::move(current));
        present = false;
    };
    each_field(document, kind.prefix,
               [&](std::string_view name, std::string_view field, const Value& value) {
                   const Id* id = field.empty() ? nullptr : ids.read(name);
                   if (id == nullptr) return;
                   if (*id != current.item.id) {
                       finish();
                       current = {};
                       current.item.id = *id;
                   }
                   if (field == "gone") {
                       current.gone = integer_of(value, 0, 1, 0) != 0;
                   } else if (field == "order") {
                       present = true;
                       if (std::holds_alternative<std::int64_t>(value))
                           current.order = integer_of(value, -max_order, max_order, 0);
                   } else if (kind.read(current.item, field, value)) {
                       present = true;
                   }
               });
    finish();
    return items;
}

// Those that are not gone, in their order, however many.
template <class Item>
std::vector<StoredItem<Item>> live_items(std::vector<StoredItem<Item>> items) {
    std::erase_if(items, [](const StoredItem<Item>& stored) { return stored.gone; });
    std::sort(items.begin(), items.end(), [](const StoredItem<Item>& a, const StoredItem<Item>& b) {
        return comes_before({a.item.id, a.order}, {b.item.id, b.order});
    });
    return items;
}

// Which of `count` items are not shown.
template <class Item>
bool is_hidden(const ItemKind<Item>& kind, std::size_t index, std::size_t count) {
    return count > kind.most && index >= kind.most - kind.last_kept &&
           index < count - kind.last_kept;
}

// `stays(id)`: whether an item that is gone is read all the same.
template <class Item, class Stays>
std::vector<Item> read_items(const Document& document, const ItemKind<Item>& kind, Stays stays) {
    std::vector<StoredItem<Item>> stored = stored_items(document, kind);
    for (StoredItem<Item>& item : stored) item.gone = item.gone && !stays(item.item.id);
    std::vector<StoredItem<Item>> live = live_items(std::move(stored));
    std::vector<Item> items;
    for (std::size_t i = 0; i < live.size(); ++i)
        if (!is_hidden(kind, i, live.size())) items.push_back(std::move(live[i].item));
    return items;
}

template <class Item>
std::vector<Item> read_items(const Document& document, const ItemKind<Item>& kind) {
    return read_items(document, kind, [](const Id&) { return false; });
}

template <class Item>
void write_items(Changes& changes, const Document& document, const ItemKind<Item>& kind,
                 const std::vector<Item>& wanted) {
    const std::vector<StoredItem<Item>> stored = stored_items(document, kind);
    const std::vector<StoredItem<Item>> live = live_items(stored);
    const auto find = [&](const Id& id) {
        return std::find_if(stored.begin(), stored.end(),
                            [&](const StoredItem<Item>& s) { return s.item.id == id; });
    };
    const auto is_wanted = [&](const Id& id) {
        return std::any_of(wanted.begin(), wanted.end(),
                           [&](const Item& item) { return item.id == id; });
    };
    const auto prefix_of = [&](const Id& id) {
        return std::string(kind.prefix).append(format_id(id)).append("/");
    };

    for (std::size_t i = 0; i < live.size(); ++i) {
        const Id& id = live[i].item.id;
        changes.write_if(!is_hidden(kind, i, live.size()) && !is_wanted(id), prefix_of(id) + "gone",
                         std::int64_t{1});
    }
    for (const Item& item : wanted) {
        const auto before = find(item.id);
        const bool is_new = before == stored.end();
        changes.write_if(!is_new && before->gone, prefix_of(item.id) + "gone", std::int64_t{0});
        kind.write(changes, prefix_of(item.id), is_new ? Item{} : before->item, item);
    }

    // The whole sequence: what the view does not show keeps its place before the last ones.
    std::vector<Placed> sequence;
    const auto place = [&](const Id& id) {
        const auto before = find(id);
        sequence.push_back({id, before == stored.end() ? std::nullopt : before->order});
    };
    const std::size_t kept = std::min(kind.last_kept, wanted.size());
    for (std::size_t i = 0; i + kept < wanted.size(); ++i) place(wanted[i].id);
    for (std::size_t i = 0; i < live.size(); ++i)
        if (is_hidden(kind, i, live.size()) && !is_wanted(live[i].item.id)) place(live[i].item.id);
    for (std::size_t i = wanted.size() - kept; i < wanted.size(); ++i) place(wanted[i].id);
    for (const Placed& moved : orders_to_write(sequence))
        changes.write(prefix_of(moved.id) + "order", *moved.order);
}

}  // namespace core
