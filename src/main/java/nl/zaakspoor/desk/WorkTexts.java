// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import nl.zaakspoor.notice.DeskWork;

/**
 * What the page of what is to be done says beside {@link DeskTexts}; the words stand in
 * {@code messages/work_<language>.properties}. A bundle of more than three hundred texts keeps this version of the
 * framework from starting (quarkusio/quarkus#55584).
 */
@MessageBundle(value = "work", locale = "nl")
public interface WorkTexts {
    @Message
    String ofDepartment();

    @Message
    String ofDepartmentHint();

    @Message
    String ofAll();

    @Message
    String late();

    @Message
    String lateHint();

    @Message
    String day();

    @Message
    String silent();

    @Message
    String noneLate();

    @Message
    String passed(String day);

    @Message
    String legalPassed(String day);

    @Message
    String comes(String day);

    @Message
    String inbox();

    @Message
    String asked();

    @Message
    String answerBy();

    @Message
    String overdue();

    @Message
    String noneAsked();

    @Message
    String tasks();

    @Message
    String toDo();

    @Message
    String about();

    @Message
    String since();

    @Message
    String done();

    @Message
    String noTasks();

    @Message
    String noSuchTask();

    @Message
    String brakes();

    @Message
    String noBrakes();

    @Message
    String standsStill(String kind, String moment);

    @Message
    String waiting(int count, int perHour);

    @Message
    String oldest(String moment);

    @Message
    String sample(String kind);

    @Message
    String release();

    @Message
    String discard();

    @Message
    String discardHint();

    @Message
    String sure();

    @Message
    String notSure();

    @Message
    String notPulled();

    @Message
    String sending();

    @Message
    String goes();

    @Message
    String paused(String moment, String name);

    @Message
    String pause();

    @Message
    String pauseHint();

    @Message
    String resume();

    @Message
    String resumeHint();

    @Message
    String rejected();

    @Message
    String source();

    @Message
    String unknownSource();

    @Message
    String code();

    @Message
    String detail();

    @Message
    String noneRejected();

    @Message
    String replay();

    @Message
    String cameAgain(String moment);

    @Message
    String neverAgain();

    @Message
    String gone();

    @Message
    String noSuchEvent();

    @Message
    String sources();

    @Message
    String countLate();

    @Message
    String countSoon();

    @Message
    String countSilent();

    @Message
    String noSources();

    @Message
    String shadow();

    @Message
    String shadowHint(int count);

    @Message
    String noShadow();

    @Message
    String task(DeskWork value);

    @Message
    String did(WorkDone value);
}
