// A picture as texts, for the way to the browser.
#include "app/picture.h"

#include <utility>

namespace app {

std::vector<std::string> with_picture(std::vector<std::string> fields, const Picture& picture) {
    const auto add = [&](auto... numbers) { (fields.push_back(std::to_string(numbers)), ...); };
    add(picture.width, picture.height, picture.page_rgb, picture.boxes.size());
    for (const PictureBox& box : picture.boxes)
        add(box.x, box.y, box.w, box.h, box.radius, box.rgb);
    for (const PictureText& text : picture.texts) {
        add(text.x, text.baseline, text.width, text.px, text.weight, static_cast<int>(text.align),
            text.rgb);
        fields.push_back(text.text);
    }
    return fields;
}

}  // namespace app
