package org.biaogan.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/** All a template knows besides its own model: language, words, assets, reader and surroundings. */
public final class PageContext {

    private final Locale locale;
    private final Words words;
    private final Assets assets;
    private final Icons icons;
    private final Frame frame;
    private final Visit visit;
    private final Figures figures;

    PageContext(
            Locale locale,
            Words words,
            Assets assets,
            Icons icons,
            Frame frame,
            Visit visit,
            Figures figures) {
        this.locale = locale;
        this.words = words;
        this.assets = assets;
        this.icons = icons;
        this.frame = frame;
        this.visit = visit;
        this.figures = figures;
    }

    public Locale locale() {
        return locale;
    }

    /** Value of the page's {@code lang} attribute. */
    public String lang() {
        return chinese() ? "zh-CN" : "en";
    }

    public boolean chinese() {
        return !Language.isEnglish(locale);
    }

    /** The words of this key in the reader's language; an unknown key is an error. */
    public String t(String key, Object... arguments) {
        return words.say(key, locale, arguments);
    }

    /** Why something is wrong with a form, in the reader's language. */
    public String t(MessageSourceResolvable why) {
        return words.say(why, locale);
    }

    /** URL with the content's hash of a file under static/, which must exist. */
    public String asset(String path) {
        return visit.base() + assets.url(path);
    }

    /** Drawing of a vendored icon, without its svg element. */
    public String icon(String name) {
        return icons.drawing(name);
    }

    public @Nullable Csrf csrf() {
        return visit.csrf();
    }

    public Theme theme() {
        return visit.theme();
    }

    /** Path of this page with its query, for coming back to it. */
    public String path() {
        return visit.path();
    }

    /** Whether only the page's own content is wanted, to be shown in the drawer. */
    public boolean drawer() {
        return visit.drawer();
    }

    public @Nullable Toast toast() {
        return visit.toast();
    }

    public Frame frame() {
        return frame;
    }

    public @Nullable Viewer viewer() {
        return frame.viewer();
    }

    /** Dates, times and numbers as this house writes them. */
    public Figures f() {
        return figures;
    }
}
