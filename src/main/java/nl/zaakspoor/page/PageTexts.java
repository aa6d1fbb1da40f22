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
    String usualDay();

    @Message
    String usualDays(int days);

    @Message
    String usualWeeks(int weeks);

    @Message
    String howWeKnow();

    @Message
    String usualCases(int cases);

    @Message
    String usualNumbers(int median, int eighty);

    @Message
    String usualClock();

    @Message
    String waitsForYou();

    @Message
    String lastDay(String day);

    @Message
    String overdue(String day, String phone);

    @Message
    String lastDayWas(String day);

    @Message
    String doThis();

    @Message
    String leadsTo(String host);

    @Message
    String expects(String day);

    @Message
    String expectedBefore(String day);

    @Message
    String dayHasPassed(String phone);

    @Message
    String askToDecide();

    @Message
    String sorryLater();

    @Message
    String wasOn();

    @Message
    String byLaw(String day);

    @Message
    String wasByLaw(String day);

    @Message
    String byLawHint();

    @Message
    String weExpect(String day);

    @Message
    String weExpected(String day);

    @Message
    String ownNorm(String noun);

    @Message
    String notOfficial();

    @Message
    String clockStood();

    @Message
    String notMade();

    @Message
    String outOfReach();

    @Message
    String dayWhenRunning();

    @Message
    String dayWhenRunningHint();

    @Message
    String newDate(String day);

    @Message
    String extraMonths(int months);

    @Message
    String extraDays(int days);

    @Message
    String extraWeeks(int weeks);

    @Message
    String clockSince(String day);

    @Message
    String waitingForYou();

    @Message
    String fromDay(String day);

    @Message
    String yourAppointment();

    @Message
    String timeFromUntil(String day, String from, String until);

    @Message
    String bring();

    @Message
    String changeAppointment();

    /** What an appointment is called in the resident's own calendar; mails say the same. */
    @Message
    String appointmentWith(String municipality);

    @Message
    String toCalendar();

    @Message
    String whenPayment();

    @Message
    String whenDelivery();

    @Message
    String whenVisit();

    @Message
    String whenWork();

    @Message
    String daysFromUntil(String from, String until);

    @Message
    String sentByLetter(String day);

    @Message
    String sentByEmail(String day);

    @Message
    String sentToPortal(String day);

    @Message
    String willBeSent(String day);

    @Message
    String notCome(String phone);

    @Message
    String objectUntil(String day);

    @Message
    String objectBefore(String day);

    @Message
    String couldObjectUntil(String day);

    @Message
    String stepAgain();

    @Message
    String correctedOn(String day);

    @Message
    String heardLate(String heard, String happened);

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
    String belongsTo();

    @Message
    String seeTogether();

    @Message
    String whoSees();

    /** That no native speaker has read the texts yet; empty in a language where one has. */
    @Message
    String unreviewed();

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
    String notFoundFind();

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

    @Message
    String noNews();

    @Message
    String noNewsSince(String day);

    @Message
    String departmentAsked(String day);

    @Message
    String moreOn(String day);

    @Message
    String canDo();

    @Message
    String alsoHandy();

    @Message
    String askLink();

    @Message
    String noticesLink();

    @Message
    String helperLink();

    @Message
    String feedbackLink();

    @Message
    String doneLink();

    @Message
    String wishes();

    @Message
    String wishDue(String day);

    @Message
    String wishLate(String day, String phone);

    @Message
    String wishAnswered(String day);

    @Message
    String saidDone(String day);

    @Message
    String helperView();

    @Message
    String wishGeneral();

    @Message
    String wishCall(String phone);

    @Message
    String checking();

    @Message
    String codeTitle();

    @Message
    String codeByEmail();

    @Message
    String codeBySms();

    @Message
    String codeAsk();

    @Message
    String codeGive();

    @Message
    String codeOpenTitle();

    @Message
    String codeOpen(String time);

    @Message
    String codeShared();

    @Message
    String codeClose();

    @Message
    String accessibility();

    @Message
    String privacy();

    @Message
    String aboutPages();

    @Message
    String news();

    @Message
    String readAloud();

    @Message
    String readNoMore();

    @Message
    String feedbackGiven(String day);

    @Message
    String objectMeans();

    @Message
    String whatNow(String phone);

    @Message
    String decisionSaysHow();

    @Message
    String appointmentAhead();

    @Message
    String somethingPlanned();

    @Message
    String somethingPlannedHint(String phone);

    @Message
    String alsoExpected(String moment);

    @Message
    String moreAppointments();

    @Message
    String nothingElse();

    @Message
    String printLink();

    @Message
    String paperHint();

    @Message
    String paperBack();

    @Message
    String paperTitle();

    @Message
    String paperHow();

    @Message
    String paperKey();

    @Message
    String paperCode();

    @Message
    String paperWhen(String moment);
}
