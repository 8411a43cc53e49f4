// Takes out of the account what may leave the team, and only then writes it, so that the writing
// never sees the rest.
#include "core/discovery/recap.h"

#include "core/date_words.h"
#include "core/discovery/evidence.h"
#include "core/discovery/gap.h"
#include "core/file_name.h"
#include "core/markdown.h"
#include "core/utf8.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace core::discovery {
namespace {

struct Heading {
    Slot slot;
    std::string_view words;
};

// As the buyer would call them; a slot without a heading never enters.
constexpr Heading headings[] = {
    {Slot::Goals, "Your goals"},
    {Slot::Metrics, "How you measure them"},
    {Slot::Plans, "Your plans"},
    {Slot::Challenges, "What stands in the way"},
    {Slot::Consequences, "What happens if nothing changes"},
    {Slot::Implications, "What becomes possible"},
    {Slot::Timeline, "Your timeline"},
    {Slot::Budget, "Your budget"},
    {Slot::Authority, "Who decides"},
    {Slot::DecisionCriteria, "What you decide by"},
    {Slot::DecisionProcess, "How you decide"},
    {Slot::PaperProcess, "From decision to signature"},
};

struct Quote {
    std::string_view words;
    std::string_view person;
    Date date;
};

std::vector<Quote> quotes_in(const Account& account, Slot slot) {
    std::vector<Quote> quotes;
    for (const Fact& fact : account.facts)
        if (fact.slot == slot && is_quote(account, fact))
            quotes.push_back({fact.quote, find_contact(account, fact.contact)->name, *fact.date});
    return quotes;
}

std::string sentence_of(const Account& account, Date today, const NumberStyle& style) {
    if (level_of(account, Slot::Goals) < Level::BuyerSaid ||
        level_of(account, Slot::Plans) < Level::BuyerSaid)
        return {};
    return gap_sentence(account.figures, gap_of(account.figures, today), style);
}

constexpr std::string_view title_words = "What we heard from you";

// Under one heading: quotes, or a sentence.
struct Section {
    std::string_view heading;
    std::vector<Quote> quotes;
    std::string sentence;
};

std::vector<Section> sections_of(const Account& account, Date today, const NumberStyle& style) {
    std::vector<Section> sections;
    for (const Heading& heading : headings)
        if (std::vector<Quote> quotes = quotes_in(account, heading.slot); !quotes.empty())
            sections.push_back({heading.words, std::move(quotes), {}});
    if (std::string sentence = sentence_of(account, today, style); !sentence.empty())
        sections.push_back({"What it comes to", {}, std::move(sentence)});
    return sections;
}

// Without the lines that are blank at either end, and without spaces before a line, which Markdown
// takes for code.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (true) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        if (!line.empty() || !lines.empty()) lines.push_back(line);
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    while (!lines.empty() && is_blank(lines.back())) lines.pop_back();
    return lines;
}

class Writer {
public:
    explicit Writer(RecapFormat format) : is_markdown_(format == RecapFormat::Markdown) {}

    void title(std::string_view words) { block((is_markdown_ ? "## " : "") + shown(words)); }
    void heading(std::string_view words) { block((is_markdown_ ? "### " : "") + shown(words)); }
    void paragraph(std::string_view words) { block(shown(words)); }
    void quote(const Quote& quote) {
        std::string block_text;
        const std::vector<std::string_view> lines = lines_of(quote.words);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            std::string line = shown(lines[i]);
            if (i == 0) line = "“" + line;
            if (i + 1 == lines.size()) line += "”";
            block_text += (is_markdown_ ? "> " : "  ") + line + (is_markdown_ ? "  \n" : "\n");
        }
        block(block_text + (is_markdown_ ? "> – " : "  – ") + shown(quote.person) + ", " +
              format_short(quote.date));
    }
    std::string take() { return std::move(text_); }

private:
    std::string shown(std::string_view words) const {
        return is_markdown_ ? escape_markdown(words) : std::string(words);
    }
    void block(const std::string& words) { text_ += (text_.empty() ? "" : "\n") + words + "\n"; }

    bool is_markdown_;
    std::string text_;
};

}  // namespace

std::string recap(const Account& account, Date today, RecapFormat format,
                  const NumberStyle& style) {
    const std::vector<Section> sections = sections_of(account, today, style);
    if (sections.empty()) return {};
    Writer writer(format);
    writer.title(title_words);
    for (const Section& section : sections) {
        writer.heading(section.heading);
        for (const Quote& quote : section.quotes) writer.quote(quote);
        if (!section.sentence.empty()) writer.paragraph(section.sentence);
    }
    return writer.take();
}

Sheet recap_sheet(const Account& account, Date today, const NumberStyle& style) {
    Sheet sheet{file_stem(account.name, "Account", "recap"),
                std::string(title_words),
                format_long(today),
                {}};
    for (Section& section : sections_of(account, today, style)) {
        sheet.heading(section.heading);
        for (const Quote& quote : section.quotes) {
            std::string words;
            for (const std::string_view line : lines_of(quote.words))
                words.append(words.empty() ? "“" : "\n").append(line);
            sheet.quote(words + "”", std::string(quote.person), format_short(quote.date));
        }
        if (!section.sentence.empty()) sheet.paragraph(std::move(section.sentence));
    }
    return sheet;
}

}  // namespace core::discovery
