// What can go wrong on a link's way is said before it is sent.
#include "ui/link_result.h"

#include "ui/live_box.h"
#include "ui/uncopied_view.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/qr_picture.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_area.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

constexpr float prose_w = 620;
constexpr float code_side = 320;

using core::link::Cargo;

// Instead of a link that a chat would cut.
std::string_view way_around(Cargo cargo) {
    switch (cargo) {
        case Cargo::Contest: return "send the file instead, or only the scores of a night.";
        case Cargo::Bank: return "save the question bank and send the file instead.";
        case Cargo::Plan:
        case Cargo::Entries: return "paste it into a mail or a document instead.";
    }
    return {};
}

std::string length_words(const Frame& frame, std::size_t letters, Cargo cargo) {
    const auto count = [&](std::size_t value) {
        return core::format_count(static_cast<std::int64_t>(value),
                                  frame.state.environment.numbers);
    };
    std::string text = count(letters) + " characters.";
    if (letters > app::chat_letters)
        return text + " Chat tools cut links near " + count(app::chat_letters) +
               " characters: " + std::string(way_around(cargo));
    if (letters > app::safe_letters)
        return text + " Most chats let it through whole; some tools cut links after " +
               count(app::safe_letters) + " characters.";
    return text + " It passes whole nearly everywhere.";
}

std::string signature_words(const app::OutgoingLink& link) {
    if (link.cargo == Cargo::Plan || link.cargo == Cargo::Bank) return {};
    if (link.is_signed)
        return " It is signed: whoever knows your contest sees that it comes from you, and that "
               "nobody has changed it.";
    return " It is not signed: " + link.trouble + ".";
}

// Of a contest the page Share says it at length.
std::string who_sees(const app::OutgoingLink& link) {
    if (link.cargo != Cargo::Plan && link.cargo != Cargo::Bank) return {};
    return " Whoever has it sees all of it, and it can't be revoked. What stands behind its # "
           "stays "
           "in the browser: no server gets it.";
}

// A page from the disk has no address that others could open.
bool is_from_disk(const app::OutgoingLink& link) { return link.address.starts_with("file:"); }

std::string about(const Frame& frame, const app::OutgoingLink& link) {
    if (is_from_disk(link))
        return "This copy of Quarterdeck was opened from the disk, so the link begins with its "
               "place there, and opens on this computer only. Send a file instead, or put the part "
               "from # on behind the address of a copy that is on the web.";
    if (link.is_feed)
        return "It stays the same: whoever opens it sees the board as it was published last.";
    return length_words(frame, link.address.size(), link.cargo) + signature_words(link) +
           " It shows what was here when you made it." + who_sees(link);
}

// For a phone's camera; where it does not fit, that is said.
float draw_code(Frame& frame, NodeId id, Point at, float w, const app::OutgoingLink& link) {
    const std::string& address = link.address;
    Scratch& scratch = frame.scratch;
    if (scratch.qr_text != address) {
        scratch.qr_text = address;
        scratch.qr = core::codec::qr_code(address);
    }
    if (scratch.qr)
        return qr_picture(frame, id, at, std::min(w, code_side), *scratch.qr,
                          "QR code of the link");
    std::string text = "For a QR code it is too long: phones read at most " +
                       core::format_count(static_cast<std::int64_t>(core::codec::max_qr_characters),
                                          frame.state.environment.numbers) +
                       " characters well.";
    if (link.cargo == Cargo::Contest && !link.is_feed)
        text += " The scores of one night fit, and so does a link to an address.";
    return paragraph(frame, id, text, type::secondary, frame.theme.secondary, at, w);
}

}  // namespace

float draw_link_result(Frame& frame, NodeId id, NodeId maker, Point at, float w,
                       const core::Id& document) {
    const auto& link = frame.state.links.outgoing;
    if (!link || link->document != document) return 0;
    float y = at.y;
    const float text_w = std::min(w, prose_w);
    if (link->address.empty()) {
        return paragraph(frame, make_id(id, "signing"), "The link is being signed …", type::body,
                         frame.theme.secondary, {at.x, y}, text_w);
    }
    std::string ignored;
    y += text_area(frame, make_id(id, "link"), {at.x, y}, text_w,
                   {.name = "Link", .lines = 3, .wraps = true}, link->address, &ignored) +
         space::s;
    const bool is_odd =
        link->address.size() > app::chat_letters || !link->trouble.empty() || is_from_disk(*link);
    y += live_box(frame, make_id(id, "made"), a11y::Role::Status, {at.x, y}, text_w,
                  [&] {
                      return paragraph(frame, make_id(id, "length"),
                                       "The link is made. " + about(frame, *link), type::secondary,
                                       is_odd ? frame.theme.caution : frame.theme.secondary,
                                       {at.x, y}, text_w);
                  }) +
         space::s;
    ButtonRow row(frame, {at.x, y, w});
    if (row.add(make_id(id, "copy"), {.name = "Copy the link", .kind = ButtonKind::Primary}))
        frame.emit(app::HandOutLink{app::LinkWay::Copy});
    if (row.add(make_id(id, "copy-line"), {.name = "Copy with a line about it"}))
        frame.emit(app::HandOutLink{app::LinkWay::CopyWithSummary});
    if (frame.state.links.can_pass_on && row.add(make_id(id, "pass-on"), {.name = "Pass it on …"}))
        frame.emit(app::HandOutLink{app::LinkWay::PassOn});
    if (row.add(make_id(id, "close"), {.name = "Close the link"})) {
        frame.scratch.focus_next = maker;
        frame.emit(app::CloseLink{});
    }
    y = row.bottom();
    y += draw_uncopied(frame, id, {at.x, y}, text_w) + space::m;
    y += draw_code(frame, make_id(id, "code"), {at.x, y}, text_w, *link);
    return y - at.y;
}

}  // namespace ui
