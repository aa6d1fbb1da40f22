// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What mails say in the name of the service itself; the words stand in {@code messages/mail_<language>.properties}. */
@MessageBundle(value = "mail", locale = "nl")
public interface MailTexts {
    @Message
    String request();

    @Message
    String helloResident();

    @Message
    String helloEntrepreneur();

    @Message
    String subjectReceived(String noun, String reference);

    @Message
    String subjectNews(String noun, String reference);

    @Message
    String receivedHeading(String noun);

    @Message
    String receivedCompletedHeading(String noun);

    @Message
    String receivedCancelledHeading(String noun);

    @Message
    String receivedNews(String noun, String day);

    @Message
    String receivedFollow();

    @Message
    String receivedNoFollow();

    @Message
    String nextLabel();

    @Message
    String about();

    @Message
    String newsHeading(String noun);

    @Message
    String progressNews(String noun, int number, int of);

    @Message
    String stepLabel(int number, int of);

    @Message
    String discreetNews(String noun);

    @Message
    String newsOnPage();

    @Message
    String newsAlready(String noun);

    @Message
    String departmentWrote(String day);

    @Message
    String departmentWroteInDutch(String day);

    @Message
    String completedHeading(String noun);

    @Message
    String completedNews(String noun, String day);

    @Message
    String completedAlready(String noun, String day);

    @Message
    String outcomeLabel();

    @Message
    String completedMore();

    @Message
    String cancelledHeading(String noun);

    @Message
    String cancelledNews(String noun);

    @Message
    String cancelledCheck(String phone);

    @Message
    String cancelledWhy(String phone);

    @Message
    String reopenedHeading(String noun);

    @Message
    String reopenedNews(String noun);

    @Message
    String reopenedBefore(String noun);

    @Message
    String todoTitle();

    @Message
    String nothingToDo();

    @Message
    String comeOnly();

    @Message
    String somethingPlanned(String phone);

    @Message
    String nothingMore();

    @Message
    String asked(String phone);

    @Message
    String lastDay(String day);

    @Message
    String overdue(String day, String phone);

    @Message
    String weekdayPattern();

    @Message
    String button(String noun);

    @Message
    String buttonFails();

    @Message
    String caseNumber(String reference);

    @Message
    String questions(String phone);

    @Message
    String safety(String phone);

    @Message
    String otherLanguages();

    /** That no native speaker has read the texts yet; empty in a language where one has. */
    @Message
    String unreviewed();

    @Message
    String dayPattern();

    @Message
    String correctionHeading();

    @Message
    String correctionNews(String noun);

    @Message
    String correctionOpen(String noun);

    @Message
    String taskHeading();

    @Message
    String taskNews(String noun);

    @Message
    String reminderHeading();

    @Message
    String reminderNews();

    @Message
    String delayHeading(String noun);

    @Message
    String delayNews(String noun);

    @Message
    String delayStill();

    @Message
    String delayMore(String day);

    @Message
    String notOfficial();

    @Message
    String dateBefore();

    @Message
    String dateNow();

    @Message
    String dateReady();

    @Message
    String until(String day);

    @Message
    String updateHeading(String noun);

    @Message
    String updateNews(String noun);

    @Message
    String endCheckHeading();

    @Message
    String endCheckNews(String noun, String day);

    @Message
    String endCheckAsk(String phone);

    @Message
    String alsoHandy();

    @Message
    String subjectInvitation(String reference);

    @Message
    String invitationHeading();

    @Message
    String invitationNews();

    @Message
    String invitationTodo();

    @Message
    String buttonInvitation();

    @Message
    String resumedHeading();

    @Message
    String resumedNews(String day, String noun);

    @Message
    String decisionNews(String noun);

    @Message
    String decisionElsewhere();

    @Message
    String decisionFollows(String phone);

    @Message
    String executionHeading();

    @Message
    String appointmentHeading();

    @Message
    String appointmentNews(String moment);

    @Message
    String appointmentMovedHeading();

    @Message
    String appointmentMovedNews(String moment);

    @Message
    String appointmentOffHeading();

    @Message
    String appointmentOffNews(String moment);

    @Message
    String appointmentReminderHeading();

    @Message
    String appointmentReminderNews(String moment);

    @Message
    String appointmentAbout();

    @Message
    String appointmentTodo(String phone);

    @Message
    String appointmentWith(String municipality);

    @Message
    String contactHeading();

    @Message
    String contactNews(String day);

    @Message
    String yourAppointment();

    @Message
    String momentOn(String day, String time);

    @Message
    String timeFromUntil(String day, String from, String until);

    @Message
    String bring();

    @Message
    String changeAppointment();

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
    String timePattern();

    @Message
    String chooseNotices();

    @Message
    String answerHeading();

    @Message
    String addressHeading();

    @Message
    String addressNews(String email);

    @Message
    String addressConfirm();

    @Message
    String subjectCode(String reference);

    @Message
    String codeHeading();

    @Message
    String codeNews();

    @Message
    String codeLabel();

    @Message
    String codeUntil(String time);

    @Message
    String codeKeep();

    @Message
    String codeNotAsked(String phone);

    @Message
    String codeButton();

    @Message
    String subjectJourney();

    @Message
    String journeyHeading();

    @Message
    String journeyNews();

    @Message
    String journeyStopWhy();

    @Message
    String journeyStop();

    @Message
    String subjectLink();

    @Message
    String linkHeading();

    @Message
    String linkAsked();

    @Message
    String linksAsked();

    @Message
    String linksUntil(String day, String time);

    @Message
    String linkMissed();

    @Message
    String linkNotAsked();

    @Message
    String linkButton();

    @Message
    String linksButton();

    @Message
    String linkQuestions(String phone);

    @Message
    String feedback();
}
