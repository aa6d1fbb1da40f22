// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import nl.zaakspoor.desk.FigureTable.Line;
import nl.zaakspoor.insight.Figures;
import nl.zaakspoor.insight.Insights;
import nl.zaakspoor.insight.Selection;
import nl.zaakspoor.insight.Share;
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
        DeskTexts texts = voice.texts();
        return switch (which) {
            case CAME -> insights.requests(of).map(found -> of(voice.figures().figuresCame(), found,
                    List.of(voice.figures().figureReceived(), voice.figures().figureClosed(), voice.figures().figureOpen()),
                    row -> new Line(row.key(), List.of(number(row.received()), number(row.completed()), number(row.open())),
                            row.received())));
            case TOOK -> insights.turnarounds(of).map(found -> of(voice.figures().figuresTook(), found,
                    List.of(voice.figures().figureAnswers(), voice.figures().figureMedian(), voice.figures().figureEighty(),
                            voice.figures().figureNinetyFive()),
                    row -> new Line(row.key(), List.of(number(row.answers()), number(row.medianDays()),
                            number(row.eightyDays()), number(row.ninetyFiveDays())), row.eightyDays())));
            case KEPT -> insights.promises(of).map(found -> of(voice.figures().figuresKept(), found,
                    List.of(voice.figures().figureFirst(), voice.figures().figureKept(), voice.figures().figureLate(),
                            voice.figures().figureToldInTime()),
                    row -> new Line(row.key(), List.of(number(row.kept().of()), share(voice, row.kept()),
                            number(row.toldInTime().of()), share(voice, row.toldInTime())), row.kept().percent())));
            case CONTENT -> insights.satisfaction(of).map(found -> of(voice.figures().figuresContent(), found,
                    List.of(voice.figures().figureSaid(), voice.figures().figureAverage(), voice.figures().figureInformed()),
                    row -> new Line(row.key(), List.of(number(row.satisfaction().answers()),
                            row.satisfaction().average().map(Object::toString).orElse(""), share(voice, row.informed())),
                            row.informed().percent())));
            case CONTACT -> insights.contacts(of).map(found -> of(voice.figures().figuresContact(), found,
                    List.of(voice.figures().figureContacts(), voice.figures().figureWhereIsIt()),
                    row -> new Line(row.key(), List.of(number(row.whereIsMyRequest().of()),
                            share(voice, row.whereIsMyRequest())), row.whereIsMyRequest().of())));
            case NOTICES -> insights.notices(of).map(found -> of(voice.figures().figuresNotices(), found,
                    List.of(texts.what(), texts.becameOfIt(), voice.figures().figureNumber()),
                    row -> new Line(row.key(), List.of(voice.words().kind(NoticeKind.of(row.kind())),
                            fate(voice.words(), row.state(), row.reason()), number(row.notices())), Optional.empty())));
        };
    }

    private static String fate(DeskWords words, String state, Optional<String> reason) {
        String fate = words.fate(NoticeState.of(state));
        return reason.map(why -> fate + ": " + words.notSent(NotSent.of(why))).orElse(fate);
    }

    private static <T> FigureTable of(String title, Figures<T> found, List<String> heads,
            Function<T, Line> line) {
        return new FigureTable(title, heads, found.items().stream().map(line).toList(), found.countedOn());
    }

    private static String number(Optional<Integer> number) {
        return number.map(Object::toString).orElse(FigureTable.HIDDEN);
    }

    private static String share(DeskVoice voice, Share share) {
        if (share.of().isEmpty()) {
            return FigureTable.HIDDEN;
        }
        return share.percent().map(voice.texts()::percent).orElse("");
    }

}
