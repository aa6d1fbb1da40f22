// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.desk.DeskSheet.Bars;
import nl.zaakspoor.desk.DeskSheet.Cell;
import nl.zaakspoor.desk.DeskSheet.Row;
import nl.zaakspoor.desk.DeskSheet.Table;
import nl.zaakspoor.insight.By;
import nl.zaakspoor.insight.Key;

/**
 * Figures as a table, from which the drawing and the file are made.
 *
 * @param heads of the columns after the first, which says of what a row is
 * @param countedOn empty as long as nothing was counted
 */
record FigureTable(String title, List<String> heads, List<Line> lines, Optional<LocalDate> countedOn) {
    /** In the place of a number that may not be shown. */
    static final String HIDDEN = "?";

    /** @param drawn what is drawn of it; empty where nothing may be */
    record Line(Key key, List<String> cells, Optional<Integer> drawn) {}

    FigureTable {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }

    Table table(DeskVoice voice) {
        return new Table(title, Stream.concat(Stream.of(voice.figures().figureOf()), heads.stream()).toList(),
                lines.stream().map(line -> row(voice, line)).toList(), voice.figures().figuresNone());
    }

    private static Row row(DeskVoice voice, Line line) {
        return new Row(Stream.concat(Stream.of(label(voice, line.key())), line.cells().stream()
                .map(cell -> cell.equals(HIDDEN) ? voice.figures().figureHidden() : cell)).map(Cell::of).toList(), List.of());
    }

    /** The months, of which each has a bar. */
    Optional<Bars> bars(DeskVoice voice) {
        List<BarChart.Bar> bars = lines.stream().filter(line -> line.key().by() == By.MONTH)
                .map(line -> new BarChart.Bar(label(voice, line.key()), line.drawn())).toList();
        return bars.stream().allMatch(bar -> bar.value().isEmpty())
                ? Optional.empty()
                : Optional.of(new Bars(new BarChart(title, bars).svg()));
    }

    private static String label(DeskVoice voice, Key key) {
        return switch (key.by()) {
            case TOTAL -> voice.figures().figureTotal();
            case MONTH -> key.of().orElse("");
            case PRODUCT -> key.of().map(id -> voice.say(voice.catalogue().productOrFallback(new ProductId(id)).name()))
                    .orElseGet(voice.figures()::figureOthers);
            case DEPARTMENT -> key.of().map(id -> voice.department(new DepartmentId(id)))
                    .orElseGet(voice.figures()::figureOthers);
        };
    }

    /** The same as CSV (RFC 4180), of which a spreadsheet takes nothing for a formula. */
    String csv(DeskVoice voice) {
        return Stream.concat(Stream.of(table(voice).heads()), table(voice).rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).toList()))
                .map(line -> line.stream().map(FigureTable::quoted).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    static String quoted(String text) {
        return '"' + text.replaceFirst("^[=+@-]", "'$0").replace("\"", "\"\"") + '"';
    }
}
