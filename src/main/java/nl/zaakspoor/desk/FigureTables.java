// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import nl.zaakspoor.desk.FigureTable.Drawn;
import nl.zaakspoor.desk.FigureTable.Line;
import nl.zaakspoor.desk.FigureValue.Said;
import nl.zaakspoor.insight.Figures;
import nl.zaakspoor.insight.Insights;
import nl.zaakspoor.insight.Selection;
import nl.zaakspoor.insight.Share;
import nl.zaakspoor.insight.TurnaroundFigures;
import nl.zaakspoor.notice.NotSent;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.notice.NoticeState;

/** Puts figures into tables. */
@ApplicationScoped
class FigureTables {
    private final Insights insights;

    FigureTables(Insights insights) {
        this.insights = insights;
    }

    /** What can be asked for; the name by which it stands in an address is the constant's own. */
    enum Which {
        CAME, TOOK, KEPT, CONTENT, CONTACT, NOTICES
    }

    Uni<FigureTable> table(DeskVoice voice, Which which, Selection of) {
        FigureTexts texts = voice.figures();
        return switch (which) {
            case CAME -> insights.requests(of).map(found -> table(texts.figuresCame(), found,
                    List.of(texts.figureReceived(), texts.figureClosed(), texts.figureOpen()), drawn(0, FigureUnit.NUMBER),
                    row -> new Line(row.key(), row.hidden(),
                            List.of(FigureValue.of(row.received()), FigureValue.of(row.completed()),
                                    FigureValue.of(row.open())))));
            case TOOK -> insights.turnarounds(of).map(found -> table(texts.figuresTook(), found,
                    List.of(texts.figureAnswers(), texts.figureMedian(), texts.figureEighty(), texts.figureNinetyFive()),
                    drawn(2, FigureUnit.DAYS),
                    row -> new Line(row.key(), row.hidden(), List.of(FigureValue.of(row.answers()), days(row, row.medianDays()),
                            days(row, row.eightyDays()), days(row, row.ninetyFiveDays())))));
            case KEPT -> insights.promises(of).map(found -> table(texts.figuresKept(), found,
                    List.of(texts.figureFirst(), texts.figureKept(), texts.figureLate(), texts.figureToldInTime()),
                    drawn(1, FigureUnit.PERCENT),
                    row -> new Line(row.key(), row.kept().hidden() || row.toldInTime().hidden(),
                            List.of(FigureValue.of(row.kept().of()), share(row.kept()),
                                    FigureValue.of(row.toldInTime().of()), share(row.toldInTime())))));
            case CONTENT -> insights.satisfaction(of).map(found -> table(texts.figuresContent(), found,
                    List.of(texts.figureSaid(), texts.figureAverage(), texts.figureInformed()),
                    drawn(2, FigureUnit.PERCENT),
                    row -> new Line(row.key(), row.satisfaction().hidden() || row.informed().hidden(),
                            List.of(FigureValue.of(row.satisfaction().answers()),
                                    FigureValue.of(row.satisfaction().answers().isEmpty(), row.satisfaction().average()),
                                    share(row.informed())))));
            case CONTACT -> insights.contacts(of).map(found -> table(texts.figuresContact(), found,
                    List.of(texts.figureContacts(), texts.figureWhereIsIt()), drawn(0, FigureUnit.NUMBER),
                    row -> new Line(row.key(), row.whereIsMyRequest().hidden(),
                            List.of(FigureValue.of(row.whereIsMyRequest().of()),
                                    share(row.whereIsMyRequest())))));
            case NOTICES -> insights.notices(of).map(found -> table(texts.figuresNotices(), found,
                    List.of(voice.texts().what(), voice.texts().becameOfIt(), texts.figureNumber()), Optional.empty(),
                    row -> new Line(row.key(), row.hidden(), List.of(new Said(voice.words().kind(NoticeKind.of(row.kind()))),
                            new Said(fate(voice.words(), row.state(), row.reason())), FigureValue.of(row.notices())))));
        };
    }

    private static Optional<Drawn> drawn(int column, FigureUnit unit) {
        return Optional.of(new Drawn(column, unit));
    }

    private static String fate(DeskWords words, String state, Optional<String> reason) {
        String fate = words.fate(NoticeState.of(state));
        return reason.map(why -> fate + ": " + words.notSent(NotSent.of(why))).orElse(fate);
    }

    private static <T> FigureTable table(String title, Figures<T> found, List<String> heads, Optional<Drawn> drawn,
            Function<T, Line> line) {
        return new FigureTable(title, heads, found.items().stream().map(line).toList(), drawn, found.countedOn());
    }

    /** Without answers there are none, and nothing is hidden. */
    private static FigureValue days(TurnaroundFigures row, Optional<Integer> days) {
        return FigureValue.of(row.answers().isEmpty(), days.map(BigDecimal::valueOf));
    }

    private static FigureValue share(Share share) {
        return FigureValue.of(share.of().isEmpty(), share.percent().map(BigDecimal::valueOf));
    }
}
