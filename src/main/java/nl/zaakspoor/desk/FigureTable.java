// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.desk.DeskSheet.Bars;
import nl.zaakspoor.desk.DeskSheet.Cell;
import nl.zaakspoor.desk.DeskSheet.Row;
import nl.zaakspoor.desk.DeskSheet.Table;
import nl.zaakspoor.insight.By;
import nl.zaakspoor.insight.Key;

/**
 * Figures as tables, from which the drawing and the files are made.
 *
 * @param heads of the columns after the first, which says of what a row is
 * @param drawn empty where nothing is drawn
 * @param countedOn empty as long as nothing was counted
 */
record FigureTable(String title, List<String> heads, List<Line> lines, Optional<Drawn> drawn, Optional<LocalDate> countedOn) {
    /** By this a spreadsheet knows how the letters of a file are written. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** @param partly whether something of it may not be shown, and is not counted in it */
    record Line(Key key, boolean partly, List<FigureValue> cells) {
        private boolean isSumOfPart() {
            return partly && cells.stream().anyMatch(FigureValue.Counted.class::isInstance);
        }
    }

    /** @param column which of the heads is drawn, from 0 */
    record Drawn(int column, FigureUnit unit) {}

    FigureTable {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }

    /** By what they are split up; by month at least, to say that there is nothing. */
    List<FigureKind> kinds() {
        return Stream.of(FigureKind.values()).filter(
                kind -> kind == FigureKind.MONTH || lines.stream().anyMatch(line -> kind.isOf(line.key().by()))).toList();
    }

    Table table(DeskVoice voice, FigureKind kind) {
        return new Table(title + " " + voice.figures().per(kind), heads(voice, kind),
                rows(kind).map(line -> Row.of(Stream.concat(Stream.of(label(voice, line)),
                        line.cells().stream().map(value -> value.text(voice))).map(Cell::of).toArray(Cell[]::new))).toList(),
                voice.figures().figuresNone());
    }

    private List<String> heads(DeskVoice voice, FigureKind kind) {
        return Stream.concat(Stream.of(voice.figures().kind(kind)), heads.stream()).toList();
    }

    private Stream<Line> rows(FigureKind kind) {
        return lines.stream().filter(line -> line.key().by() == By.TOTAL || kind.isOf(line.key().by()));
    }

    /** The months, of which each has a bar. */
    Optional<Bars> bars(DeskVoice voice) {
        return drawn.flatMap(what -> bars(voice, what, lines.stream().filter(line -> line.key().by() == By.MONTH).toList()));
    }

    private Optional<Bars> bars(DeskVoice voice, Drawn what, List<Line> months) {
        return months.stream().flatMap(month -> value(what, month).drawn().stream()).max(Integer::compare).map(most -> {
            int top = what.unit().top(most);
            String head = heads.get(what.column());
            String legend = voice.figures().figureScale(head, what.unit().text(voice, top), what.unit().text(voice, most));
            return new Bars(new BarChart(title + ". " + legend, voice.figures().kind(FigureKind.MONTH), head,
                    new BarChart.Top(top, what.unit().text(voice, top)),
                    months.stream().map(month -> bar(voice, what, month)).toList()).svg(), legend);
        });
    }

    private static BarChart.Bar bar(DeskVoice voice, Drawn what, Line month) {
        FigureValue value = value(what, month);
        return new BarChart.Bar(label(voice, month.key()), value.drawn(),
                value.drawn().map(number -> what.unit().text(voice, number)).orElseGet(() -> value.text(voice)));
    }

    private static FigureValue value(Drawn what, Line line) {
        return line.cells().get(what.column());
    }

    /** Of what a line is; where it leaves out groups that are too small, it says so. */
    private static String label(DeskVoice voice, Line line) {
        String label = label(voice, line.key());
        return line.isSumOfPart() ? voice.figures().figurePartly(label) : label;
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

    /**
     * One of the tables as a file for the spreadsheet of who reads this language: in Dutch a comma stands in numbers, and a
     * semicolon between the columns; else it is CSV as in RFC 4180. The last column says where groups that are too small are left
     * out.
     */
    String csv(DeskVoice voice, FigureKind kind) {
        String between = voice.language().equals(Language.DUTCH) ? ";" : ",";
        Stream<Stream<String>> all = Stream.concat(
                Stream.of(Stream.concat(heads(voice, kind).stream(), Stream.of(voice.figures().figurePartOnly()))
                        .map(FigureTable::quoted)),
                rows(kind).map(line -> Stream.of(Stream.of(quoted(label(voice, line.key()))),
                        line.cells().stream().map(value -> written(voice, value)),
                        Stream.of(quoted(line.isSumOfPart() ? voice.texts().yes() : ""))).flatMap(each -> each)));
        return all.map(line -> line.collect(Collectors.joining(between, "", "\r\n")))
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    private static String written(DeskVoice voice, FigureValue value) {
        return value instanceof FigureValue.Counted ? value.text(voice) : quoted(value.text(voice));
    }

    /** Of which a spreadsheet takes nothing for a formula. */
    static String quoted(String text) {
        return '"' + text.replaceFirst("^[=+@-]", "'$0").replace("\"", "\"\"") + '"';
    }
}
