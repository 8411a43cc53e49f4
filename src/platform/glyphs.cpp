// The C++ side of web/glyphs.js: what was measured and drawn is kept here, and where it lies.
#include "platform/glyphs.h"

#include "platform/shelves.h"
#include "platform/text_cache.h"

#include <GLES3/gl3.h>
#include <emscripten/em_js.h>

#include <algorithm>

namespace platform {
namespace {

EM_JS(float, glyphs_pixel_ratio, (), { return devicePixelRatio; });
EM_JS(void, glyphs_metrics, (float px, int weight, float* into),
      { HEAPF32.set(Module['glyphs'].metrics(px, weight), into >> 2); });
EM_JS(void, glyphs_measure, (const char* text, int length, float px, int weight, float* into), {
    HEAPF32.set(Module['glyphs'].measure(HEAPU8.subarray(text, text + length), px, weight),
                into >> 2);
});
EM_JS(bool, glyphs_draw,
      (const char* text, int length, float px, int weight, const float* box, int x, int y), {
          return Module['glyphs'].draw(HEAPU8.subarray(text, text + length), px, weight,
                                       HEAPF32.subarray(box >> 2, (box >> 2) + 4), x, y);
      });
EM_JS(void, glyphs_upload, (), { Module['glyphs'].upload(GLctx); });
EM_JS(void, glyphs_forget_waiting, (), { Module['glyphs'].forget_waiting(); });
EM_JS(int, glyphs_shorten, (const char* text, int length, float px, int weight, float width), {
    return Module['glyphs'].shorten(HEAPU8.subarray(text, text + length), px, weight, width);
});
EM_JS(int, glyphs_break_lines,
      (const char* text, int length, float px, int weight, float width, std::uint32_t* into,
       int room),
      {
          const starts =
              Module['glyphs'].break_lines(HEAPU8.subarray(text, text + length), px, weight, width);
          const count = Math.min(starts.length, room);
          new Uint32Array(HEAPU8.buffer, into, count).set(starts.slice(0, count));
          return count;
      });

constexpr int first_side = 1024;             // of the texture
constexpr int largest_side = 4096;           // every WebGL 2 that we know of has it
constexpr std::size_t longest_text = 20000;  // bytes; what comes after is not seen
constexpr std::size_t most_lines = 2000;
constexpr std::uint32_t frames_between_sweeps = 64;

int length_of(std::string_view text) { return static_cast<int>(text.size()); }

}  // namespace

struct Glyphs::Cache {
    TextCache texts;
    std::vector<std::pair<TextStyle, LineMetrics>> metrics;
    Shelves shelves;
    std::uint32_t frame = 1;
    std::uint32_t picture = 1;  // counts how often the texture was emptied
    bool full = false;
    bool just_emptied = false;  // by the frame before
    int wanted_side = 0;
    double area = 0;  // that this frame's strings take
    GLuint texture = 0;
    bool lost = false;  // there is no context to upload to

    CachedText& measured(std::string_view text, TextStyle style);
    const TextImage& image(std::string_view text, TextStyle style);
    void place(CachedText& entry, std::string_view text, TextStyle style);
    GLuint current_texture();
    void upload();
    void empty(int side);
    bool make_room();
};

Glyphs::Glyphs() : cache_(std::make_unique<Cache>()) {
    cache_->shelves.clear(glyphs_pixel_ratio() > 1.25F ? 2 * first_side : first_side);
}

Glyphs::~Glyphs() {
    if (cache_->texture) glDeleteTextures(1, &cache_->texture);
}

LineMetrics Glyphs::metrics(TextStyle style) {
    for (const auto& [known, metrics] : cache_->metrics) {
        if (known == style) return metrics;
    }
    LineMetrics metrics;
    glyphs_metrics(style.px, style.weight, &metrics.ascent);
    if (cache_->metrics.size() > 100)
        cache_->metrics.clear();  // each zoom of the page brings new sizes
    cache_->metrics.emplace_back(style, metrics);
    return metrics;
}

CachedText& Glyphs::Cache::measured(std::string_view text, TextStyle style) {
    text = text.substr(0, longest_text);
    const auto [entry, is_new] = texts.find_or_add({text, style}, frame);
    if (is_new)
        glyphs_measure(text.data(), length_of(text), style.px, style.weight, &entry.box.left);
    return entry;
}

float Glyphs::advance(std::string_view text, TextStyle style) {
    return cache_->measured(text, style).box.advance;
}

const TextImage& Glyphs::image(std::string_view text, TextStyle style) {
    return cache_->image(text.substr(0, longest_text), style);
}

const TextImage& Glyphs::Cache::image(std::string_view text, TextStyle style) {
    CachedText& entry = measured(text, style);
    if (entry.picture != picture) {
        place(entry, text, style);
    } else if (entry.counted != frame) {
        entry.counted = frame;
        area += entry.image.w * entry.image.h;
    }
    return entry.image;
}

void Glyphs::Cache::place(CachedText& entry, std::string_view text, TextStyle style) {
    const TextBox& box = entry.box;
    entry.image = {};
    entry.picture = picture;
    entry.counted = frame;
    if (box.width <= 0 || lost) return;
    const int width = static_cast<int>(box.width);
    const int height = static_cast<int>(box.height);
    area += box.width * box.height;
    const auto place = shelves.place(width, height);
    if (!place) {
        full = true;
        while (wanted_side <= std::max(width, height))
            wanted_side = std::max(first_side, 2 * wanted_side);
        return;
    }
    const auto draw = [&] {
        return glyphs_draw(text.data(), length_of(text), style.px, style.weight, &box.left,
                           place->x, place->y);
    };
    if (!draw()) {
        upload();
        draw();
    }
    const float texel = 1.0F / static_cast<float>(shelves.side());
    const float x = static_cast<float>(place->x);
    const float y = static_cast<float>(place->y);
    entry.image = {box.left,
                   box.top,
                   box.width,
                   box.height,
                   x * texel,
                   y * texel,
                   (x + box.width) * texel,
                   (y + box.height) * texel};
}

std::string Glyphs::shorten(std::string_view text, TextStyle style, float width) {
    text = text.substr(0, longest_text);
    if (advance(text, style) <= width) return std::string(text);
    const auto [entry, is_new] =
        cache_->texts.find_or_add({text, style, std::max(0.0F, width)}, cache_->frame);
    if (entry.shortened.empty()) {
        const int kept =
            glyphs_shorten(text.data(), length_of(text), style.px, style.weight, width);
        entry.shortened = std::string(text.substr(0, static_cast<std::size_t>(kept))) + "…";
    }
    return entry.shortened;
}

std::vector<std::uint32_t> Glyphs::break_lines(std::string_view text, TextStyle style,
                                               float width) {
    text = text.substr(0, longest_text);
    const auto [entry, is_new] =
        cache_->texts.find_or_add({text, style, std::max(0.0F, width)}, cache_->frame);
    std::vector<std::uint32_t>& starts = entry.line_starts;
    if (!starts.empty()) return starts;
    starts.resize(most_lines);
    const int count = glyphs_break_lines(text.data(), length_of(text), style.px, style.weight,
                                         width, starts.data(), static_cast<int>(most_lines));
    starts.resize(static_cast<std::size_t>(std::max(1, count)));
    starts.shrink_to_fit();
    // Damaged UTF-8 has other lengths there than here.
    for (std::uint32_t& start : starts)
        start = std::min(start, static_cast<std::uint32_t>(text.size()));
    return starts;
}

std::uint64_t Glyphs::texture() const { return cache_->current_texture(); }

GLuint Glyphs::Cache::current_texture() {
    if (texture || lost) return texture;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    // Strings lie on whole pixels: each texel is drawn as it is.
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    const int side = shelves.side();
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, side, side, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    return texture;
}

void Glyphs::Cache::upload() {
    if (lost) return;
    glBindTexture(GL_TEXTURE_2D, current_texture());
    glyphs_upload();
}

// All images are void after this.
void Glyphs::Cache::empty(int side) {
    glyphs_forget_waiting();
    if (side != shelves.side()) {
        glDeleteTextures(1, &texture);
        texture = 0;
    }
    shelves.clear(side);
    ++picture;
}

// Empties the texture, and makes it larger if one frame's strings would fill it again at once.
// False: it cannot be larger, some strings will be missing.
bool Glyphs::Cache::make_room() {
    const int side = shelves.side();
    const double room = static_cast<double>(side) * side;
    int next = std::max(side, wanted_side);
    if (next == side && (just_emptied || area > 0.5 * room)) next = 2 * side;
    next = std::min(next, largest_side);
    if (next == side && just_emptied) return false;
    empty(next);
    return true;
}

bool Glyphs::end_frame() {
    Cache& cache = *cache_;
    const bool emptied = cache.full && cache.make_room();
    cache.full = false;
    cache.wanted_side = 0;
    cache.area = 0;
    cache.just_emptied = emptied;
    if (!emptied) cache.upload();
    ++cache.frame;
    if (cache.frame % frames_between_sweeps == 0) cache.texts.sweep(cache.frame);
    return emptied;
}

void Glyphs::forget_texture() {
    cache_->texture = 0;
    cache_->lost = true;
}

void Glyphs::restore_texture() {
    cache_->lost = false;
    cache_->empty(cache_->shelves.side());
}

}  // namespace platform
