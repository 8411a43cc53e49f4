// Lines of letters that every editor and every server leave as they are.
#include "core/link/feed.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace core::link {
namespace {

constexpr std::string_view mark = "Quarterdeck feed ";
constexpr std::array<std::pair<FeedWay, std::string_view>, 3> ways{
    {{FeedWay::Conditional, "conditional"}, {FeedWay::Files, "files"}, {FeedWay::Alone, "alone"}}};

// The next line without what white space is around it; `text` loses it.
std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    constexpr std::string_view blanks = " \t\r";
    const std::size_t first = line.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return line.substr(first, line.find_last_not_of(blanks) - first + 1);
}

// A letter, digits, a dot: of any version, as the reader of links says best what is wrong with it.
bool is_link(std::string_view line, char letter) {
    if (line.empty() || line.front() != letter) return false;
    const std::size_t dot = line.find_first_not_of("0123456789", 1);
    return dot != std::string_view::npos && dot > 1 && line[dot] == '.';
}

Error not_ours() { return Error{"it is no board of Quarterdeck"}; }

}  // namespace

std::string_view name_of(FeedWay way) {
    for (const auto& [one, name] : ways)
        if (one == way) return name;
    return {};
}

FeedWay feed_way_of(std::string_view name) {
    for (const auto& [way, one] : ways)
        if (one == name) return way;
    return FeedWay::Alone;
}

std::string encode_feed(const Feed& feed) {
    std::string text = std::string(mark) + std::to_string(feed_format) + " ";
    text += name_of(feed.way);
    text += '\n';
    if (!feed.board.empty()) text += feed.board + "\n";
    for (const std::string& batch : feed.batches) text += batch + "\n";
    return text;
}

Result<Feed> decode_feed(std::string_view text) {
    if (text.size() > max_feed_bytes) return Error{"it is larger than 2,000,000 bytes"};
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    Feed feed;
    std::string_view rest = text;
    const std::string_view head = take_line(rest);
    if (head.starts_with(mark)) {
        std::string_view words = head.substr(mark.size());
        int version = 0;
        const auto [end, fault] =
            std::from_chars(words.data(), words.data() + words.size(), version);
        if (fault != std::errc() || version < 1) return not_ours();
        if (version > feed_format)
            return Error{"it is of format " + std::to_string(version) +
                         ", and this version of Quarterdeck reads up to " +
                         std::to_string(feed_format) +
                         ": reload the page, or open a newer app file, to get the newest one"};
        words.remove_prefix(static_cast<std::size_t>(end - words.data()));
        if (words.starts_with(' ')) words.remove_prefix(1);
        feed.way = feed_way_of(words);
    } else if (is_link(head, 'c') || is_link(head, 'e')) {
        rest = text;
    } else {
        return not_ours();
    }
    while (!rest.empty()) {
        const std::string_view line = take_line(rest);
        if (is_link(line, 'c') && feed.board.empty())
            feed.board = line;
        else if (is_link(line, 'e'))
            feed.batches.emplace_back(line);
        else if (!line.empty())
            return Error{"a line in it is damaged"};
        if (feed.batches.size() > max_feed_batches)
            return Error{"it holds more than 2,000 batches of scores"};
    }
    return feed;
}

}  // namespace core::link
