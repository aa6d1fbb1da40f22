// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of figures says; the words stand in {@code messages/figures_<language>.properties}. */
@MessageBundle(value = "figures", locale = "nl")
public interface FigureTexts {
    @Message
    String figuresHint();

    @Message
    String figuresOf(String day);

    @Message
    String figuresNone();

    @Message
    String figuresWhich();

    @Message
    String figuresCsv();

    @Message
    String figuresCame();

    @Message
    String figuresTook();

    @Message
    String figuresKept();

    @Message
    String figuresContent();

    @Message
    String figuresContact();

    @Message
    String figuresNotices();

    @Message
    String figuresSplit();

    @Message
    String figuresMonthHint();

    @Message
    String figuresNoMonth();

    @Message
    String figuresToCome();

    @Message
    String figuresTurned();

    @Message
    String figuresTooMany(int count);

    @Message
    String figuresChoose();

    @Message
    String figureScale(String what, String top, String most);

    @Message
    String kind(FigureKind value);

    @Message
    String per(FigureKind value);

    @Message
    String figureReceived();

    @Message
    String figureClosed();

    @Message
    String figureOpen();

    @Message
    String figureAnswers();

    @Message
    String figureMedian();

    @Message
    String figureEighty();

    @Message
    String figureNinetyFive();

    @Message
    String figureFirst();

    @Message
    String figureKept();

    @Message
    String figureLate();

    @Message
    String figureToldInTime();

    @Message
    String figureSaid();

    @Message
    String figureAverage();

    @Message
    String figureInformed();

    @Message
    String figureContacts();

    @Message
    String figureWhereIsIt();

    @Message
    String figureNumber();

    @Message
    String figureTotal();

    @Message
    String figurePartOnly();

    @Message
    String figurePartly(String label);

    @Message
    String figureOthers();

    @Message
    String figureHidden();
}
