// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.List;
import java.util.Optional;

import io.quarkus.qute.RawString;

/**
 * A drawing of bars, one below the other, as SVG. Its colours are the stylesheet's, and each number is written beside its bar;
 * the table that comes with it says the same.
 */
record BarChart(String title, List<Bar> bars) {
    private static final int LABEL = 90;
    private static final int WIDTH = 640;
    private static final int LINE = 28;
    private static final int THICK = 18;
    private static final int NUMBER = 60;

    /** @param value empty when it may not be shown */
    record Bar(String label, Optional<Integer> value) {}

    BarChart {
        bars = List.copyOf(bars);
    }

    RawString svg() {
        int most = Math.max(1, bars.stream().flatMap(bar -> bar.value().stream()).mapToInt(Integer::intValue).max().orElse(1));
        StringBuilder drawn = new StringBuilder(
                "<svg role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">"
                        .formatted(escaped(title), WIDTH, bars.size() * LINE, WIDTH, bars.size() * LINE));
        for (int i = 0; i < bars.size(); i++) {
            drawn.append(line(bars.get(i), i * LINE, most));
        }
        return new RawString(drawn.append("</svg>").toString());
    }

    private static String line(Bar bar, int top, int most) {
        int length = bar.value().map(value -> Math.round((float) value * (WIDTH - LABEL - NUMBER) / most)).orElse(0);
        return "<text x=\"0\" y=\"%d\">%s</text><rect class=\"bar-of\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/><text x=\"%d\" y=\"%d\">%s</text>"
                .formatted(top + THICK, escaped(bar.label()), LABEL, top + 4, length, THICK, LABEL + length + 8, top + THICK,
                        bar.value().map(Object::toString).orElse("?"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
