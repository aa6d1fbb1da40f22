// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.List;
import java.util.Optional;

import io.quarkus.qute.RawString;

/**
 * A drawing of bars, one below the other, as SVG: above them stands what they are of and what they show, below them their
 * scale. Its colours are the stylesheet's, and what is drawn is written beside each bar; the table that comes with it says the
 * same.
 *
 * @param title with what it shows, for who does not see it
 * @param of what each bar is of, such as a month
 * @param what the bars show
 * @param top where the scale ends
 */
record BarChart(String title, String of, String what, Top top, List<Bar> bars) {
    private static final int LABEL = 90;
    private static final int WIDTH = 640;
    private static final int LINE = 28;
    private static final int THICK = 18;
    private static final int NUMBER = 90;
    private static final int LONGEST = WIDTH - LABEL - NUMBER;
    /** What stands above the bars, and their scale below. */
    private static final int AROUND = 2;

    /** @param text the same with its unit */
    record Top(int number, String text) {}

    /**
     * @param value empty when there is none, or it may not be shown
     * @param text what stands beside it
     */
    record Bar(String label, Optional<Integer> value, String text) {}

    BarChart {
        bars = List.copyOf(bars);
    }

    RawString svg() {
        int height = (bars.size() + AROUND) * LINE;
        StringBuilder drawn = new StringBuilder(
                "<svg role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">"
                        .formatted(escaped(title), WIDTH, height, WIDTH, height));
        drawn.append(text("bar-head", 0, THICK, of)).append(text("bar-head", LABEL, THICK, what));
        for (int i = 0; i < bars.size(); i++) {
            drawn.append(line(bars.get(i), (i + 1) * LINE));
        }
        return new RawString(drawn.append(scale((bars.size() + 1) * LINE)).append("</svg>").toString());
    }

    private String line(Bar bar, int y) {
        int length = bar.value().map(value -> Math.round((float) value * LONGEST / top.number())).orElse(0);
        return text("bar-label", 0, y + THICK, bar.label())
                + "<rect class=\"bar-of\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>".formatted(LABEL, y + 4, length, THICK)
                + text("bar-label", LABEL + length + 8, y + THICK, bar.text());
    }

    private String scale(int y) {
        int end = LABEL + LONGEST;
        return "<path class=\"bar-scale\" d=\"M%d %dv6m0 -6H%dv6\"/>".formatted(LABEL, y + 2, end)
                + text("bar-label", LABEL, y + LINE - 4, "0") + text("bar-label bar-top", end, y + LINE - 4, top.text());
    }

    private static String text(String kind, int x, int y, String text) {
        return "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>".formatted(kind, x, y, escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
