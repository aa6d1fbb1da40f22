// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the pages say in the name of the service itself. The words stand in {@code messages/page_<language>.properties};
 * what is said of a product stands in the catalogue.
 */
@MessageBundle(value = "page", locale = "nl")
public interface PageTexts {
    @Message
    String skipToContent();

    @Message
    String followYourRequest();

    @Message
    String chooseLanguage();

    @Message
    String documentTitle(String noun, String reference, String state, String municipality);

    @Message
    String pageTitle(String heading, String municipality);

    @Message
    String request();

    @Message
    String yourRequest(String noun);

    @Message
    String caseNumber(String reference);

    @Message
    String stepOf(int number, int of);

    @Message
    String stepOfSince(int number, int of, String day);

    @Message
    String updatedOn(String day, String time);

    @Message
    String stepsDone(int done, int of);

    @Message
    String stepsUntold(int untold);

    @Message
    String mustYou();

    @Message
    String nothingNow();

    @Message
    String nothingNowHint();

    @Message
    String nothingMore();

    @Message
    String asked();

    @Message
    String askedHint(String phone);

    @Message
    String whenReady();

    @Message
    String noDate();

    @Message
    String noDateHint(String phone);

    @Message
    String finishedOn();

    @Message
    String stoppedOn();

    @Message
    String whoWorks();

    @Message
    String whoWorked();

    @Message
    String stopped();

    @Message
    String stoppedCheck(String phone);

    @Message
    String stoppedWhy(String phone);

    @Message
    String departmentWrote(String day);

    @Message
    String departmentMessage();

    @Message
    String unknownNews(String phone);

    @Message
    String next();

    @Message
    String allSteps(String noun);

    @Message
    String stepDone();

    @Message
    String stepCurrent();

    @Message
    String stepComing();

    @Message
    String stepStopped();

    @Message
    String stepDropped();

    @Message
    String stepUntold();

    @Message
    String stepNumber(int number);

    @Message
    String since(String day);

    @Message
    String whatHappened();

    @Message
    String worksOnStep();

    @Message
    String afterEnd();

    @Message
    String momentOn(String day, String time);

    @Message
    String question();

    @Message
    String mentionCaseNumber();

    @Message
    String kindOfRequest();

    @Message
    String subject();

    @Message
    String location();

    @Message
    String receivedOn();

    @Message
    String reference();

    @Message
    String whoSees();

    @Message
    String howFar();

    @Message
    String littleHere(String phone);

    @Message
    String receiptHeading(String noun);

    @Message
    String receiptText(String phone);

    @Message
    String notFoundHeading();

    @Message
    String notFoundText();

    @Message
    String notFoundWhat();

    @Message
    String notFoundNewest();

    @Message
    String notFoundCopy();

    @Message
    String notFoundCall(String phone);

    @Message
    String awayHeading();

    @Message
    String awayText();

    @Message
    String awayLater();

    @Message
    String awayCall(String phone);

    @Message
    String dayPattern();

    @Message
    String weekdayPattern();

    @Message
    String timePattern();
}
