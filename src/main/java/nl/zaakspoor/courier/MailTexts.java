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
}
