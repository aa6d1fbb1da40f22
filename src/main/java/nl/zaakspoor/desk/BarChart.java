// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

import io.quarkus.qute.RawString;

/**
 * A drawing of bars, one below the other, as SVG: above them stands what they are of and what they show, below them their
 * scale. Its colours are the stylesheet's, and what is drawn is written beside each bar; the table that comes with it says the
 * same. One unit is a pixel of the page, so that letters are no smaller on a phone: only the bars are as long as there is room.
 *
 * @param title with what it shows, for who does not see it
 * @param of what each bar is of, such as a month
 * @param what the bars show
 * @param top where the scale ends
 */
record BarChart(String title, String of, String what, Top top, List<Bar> bars) {
    private static final int LABEL = 72;
    private static final int LINE = 28;
    private static final int THICK = 18;
    private static final int BESIDE = 8;
    /** How much the longest bar takes; beside it stands its number. */
    private static final String LONGEST = "45%";
    /** What stands above the bars, and their scale below. */
    private static final int ABOVE = 2;
    private static final int BELOW = 1;

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
        int height = (ABOVE + bars.size() + BELOW) * LINE;
        StringBuilder drawn = new StringBuilder("<svg role=\"img\" aria-label=\"%s\" width=\"100%%\" height=\"%d\">"
                .formatted(escaped(title), height));
        drawn.append(text("bar-head", "0", THICK, what)).append(text("bar-head", "0", LINE + THICK, of));
        for (int i = 0; i < bars.size(); i++) {
            drawn.append(text("bar-label", "0", y(i) + THICK, bars.get(i).label()));
        }
        drawn.append("<svg x=\"%d\" width=\"%s\" height=\"%d\" overflow=\"visible\">".formatted(LABEL, LONGEST, height));
        for (int i = 0; i < bars.size(); i++) {
            drawn.append(line(bars.get(i), y(i)));
        }
        return new RawString(drawn.append(scale(y(bars.size()))).append("</svg></svg>").toString());
    }

    private static int y(int line) {
        return (ABOVE + line) * LINE;
    }

    private String line(Bar bar, int y) {
        String length = bar.value().map(value -> BigDecimal.valueOf(100L * value).divide(BigDecimal.valueOf(top.number()), 1,
                RoundingMode.HALF_UP).toPlainString()).orElse("0") + "%";
        return "<rect class=\"bar-of\" y=\"%d\" width=\"%s\" height=\"%d\"/>".formatted(y + 4, length, THICK)
                + "<text class=\"bar-label\" x=\"%s\" dx=\"%d\" y=\"%d\">%s</text>".formatted(length, BESIDE, y + THICK,
                        escaped(bar.text()));
    }

    private String scale(int y) {
        return tick("0", "100%", y, y) + tick("0", "0", y, y + 6) + tick("100%", "100%", y, y + 6)
                + text("bar-label", "0", y + LINE - 4, "0") + text("bar-label bar-top", "100%", y + LINE - 4, top.text());
    }

    private static String tick(String x1, String x2, int y1, int y2) {
        return "<line class=\"bar-scale\" x1=\"%s\" x2=\"%s\" y1=\"%d\" y2=\"%d\"/>".formatted(x1, x2, y1 + 2, y2 + 2);
    }

    private static String text(String kind, String x, int y, String text) {
        return "<text class=\"%s\" x=\"%s\" y=\"%d\">%s</text>".formatted(kind, x, y, escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
