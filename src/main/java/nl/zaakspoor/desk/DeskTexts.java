// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of the desk say; the words stand in {@code messages/desk_<language>.properties}. */
@MessageBundle(value = "desk", locale = "nl")
public interface DeskTexts {
    @Message
    String documentTitle(String place, String municipality);

    @Message
    String skipToContent();

    @Message
    String menu();

    @Message
    String search();

    @Message
    String work();

    @Message
    String figures();

    @Message
    String reads();

    @Message
    String signedIn(String name);

    @Message
    String signOut();

    @Message
    String forColleagues();

    @Message
    String shortcuts();

    @Message
    String shortcutsOff();

    @Message
    String shortcutsOn();

    @Message
    String copyText();

    @Message
    String copied();

    @Message
    String problemTitle();

    @Message
    String searchOne();

    @Message
    String searchAny();

    @Message
    String searchAnyHint();

    @Message
    String searchAnyWrong();

    @Message
    String searchButton();

    @Message
    String searchMore();

    @Message
    String searchMoreHint();

    @Message
    String reference();

    @Message
    String name();

    @Message
    String nameHint();

    @Message
    String email();

    @Message
    String phone();

    @Message
    String postcode();

    @Message
    String houseNumber();

    @Message
    String halfAddress();

    @Message
    String department();

    @Message
    String product();

    @Message
    String state();

    @Message
    String delayed();

    @Message
    String since();

    @Message
    String noDay();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String any();

    @Message
    String choose();

    @Message
    String found();

    @Message
    String nothingFound();

    @Message
    String foundElsewhere(String department, String phone);

    @Message
    String nextPage();

    @Message
    String about();

    @Message
    String expected();

    @Message
    String received();

    @Message
    String receivedOn(String day);

    @Message
    String takesLonger();

    @Message
    String notFoundHeading();

    @Message
    String noSuchRequest();

    @Message
    String noSuchPage();

    @Message
    String elsewhereHeading();

    @Message
    String elsewhere(String department, String phone);

    @Message
    String othersToo();

    @Message
    String refusedHeading();

    @Message
    String nothingSent();

    @Message
    String noLink();

    @Message
    String noJourney();

    @Message
    String isOver();

    @Message
    String answeredAlready();

    @Message
    String noAddress();

    @Message
    String noAddressWaits();

    @Message
    String isFull();

    @Message
    String ourFault();

    @Message
    String tooManyFound();

    @Message
    String notAllowedHeading();

    @Message
    String notAllowed();

    @Message
    String tooLarge();

    @Message
    String awayHeading();

    @Message
    String away();

    @Message
    String request();

    @Message
    String requestHeading(String product, String reference);

    @Message
    String firstLines();

    @Message
    String notForResidents();

    @Message
    String alertLate(String day);

    @Message
    String alertLegal(String day);

    @Message
    String alertSilent(String day);

    @Message
    String alertNotReached(String why);

    @Message
    String waitsForResident();

    @Message
    String alertAddress();

    @Message
    String alertPrivate();

    @Message
    String lastNotice(String kind, String moment, String fate);

    @Message
    String mailLink();

    @Message
    String showLink();

    @Message
    String whoItIs();

    @Message
    String verify();

    @Message
    String place();

    @Message
    String updated();

    @Message
    String address();

    @Message
    String language();

    @Message
    String hearsBy();

    @Message
    String representative();

    @Message
    String contact();

    @Message
    String when();

    @Message
    String how();

    @Message
    String said();

    @Message
    String residentReadsIt();

    @Message
    String residentDoesNotReadIt();

    @Message
    String noContact();

    @Message
    String contactAbout();

    @Message
    String contactAboutHint();

    @Message
    String summary();

    @Message
    String visible();

    @Message
    String recordContact();

    @Message
    String callNumber();

    @Message
    String callAbout();

    @Message
    String callBack();

    @Message
    String callBackHint();

    @Message
    String wishes();

    @Message
    String answer();

    @Message
    String answerYes();

    @Message
    String answerNo();

    @Message
    String answerWords();

    @Message
    String answerSend();

    @Message
    String wishDue(String day);

    @Message
    String wishAnswered(String moment);

    @Message
    String dates();

    @Message
    String legalDay();

    @Message
    String legalGround();

    @Message
    String standsStillSince();

    @Message
    String moreToldOn();

    @Message
    String legalConsequence();

    @Message
    String promises();

    @Message
    String promisedDay();

    @Message
    String whose();

    @Message
    String madeOn();

    @Message
    String kept();

    @Message
    String months(long count);

    @Message
    String weeks(int count);

    @Message
    String days(int count);

    @Message
    String noPromises();

    @Message
    String newDay();

    @Message
    String why();

    @Message
    String announceDelay();

    @Message
    String delayHint();

    @Message
    String notices();

    @Message
    String decidedOn();

    @Message
    String what();

    @Message
    String becameOfIt();

    @Message
    String noNotices();

    @Message
    String sentOn(String moment, String channel);

    @Message
    String deliveredOn(String moment);

    @Message
    String bouncedOn(String moment);

    @Message
    String dueOn(String moment);

    @Message
    String sentHeading();

    @Message
    String subject();

    @Message
    String others();

    @Message
    String links();

    @Message
    String confirmAddress(String email);

    @Message
    String renewLink();

    @Message
    String renewHint();

    @Message
    String linkHeading(String reference);

    @Message
    String link();

    @Message
    String linkHint();

    @Message
    String webcare();

    @Message
    String webcareHint();

    @Message
    String inPublic(String language);

    @Message
    String inPrivate(String language);

    @Message
    String residentSees();

    @Message
    String residentSeesNothing();

    @Message
    String nothingThen();

    @Message
    String asItWas(String day);

    @Message
    String seesLittle();

    @Message
    String seesWhole();

    @Message
    String otherView();

    @Message
    String asOf();

    @Message
    String asOfHint();

    @Message
    String showWhole();

    @Message
    String showOtherView();

    @Message
    String wrongBsn();

    @Message
    String wrongDay();

    @Message
    String wrongReason();

    @Message
    String wrongPhone();

    @Message
    String wrongSummary();

    @Message
    String wrongSomething();

    @Message
    String resend();

    @Message
    String newEmail();

    @Message
    String correctAddress();

    @Message
    String correctAddressHint();

    @Message
    String wrongEmail();

    @Message
    String addressNobody();

    @Message
    String addressOtherContact();

    @Message
    String addressComesBack();

    @Message
    String changedMeanwhile();

    @Message
    String againCode();

    @Message
    String againNotForResident();

    @Message
    String againOnItsWay();

    @Message
    String againNot(String why);

    @Message
    String againNoMore();

    @Message
    String readsOfRequest();

    @Message
    String readsOfReader();

    @Message
    String readsHint();

    @Message
    String colleague();

    @Message
    String from();

    @Message
    String until();

    @Message
    String readWhat();

    @Message
    String searchedBy(String kinds);

    @Message
    String erased();

    @Message
    String noReads();

    @Message
    String percent(int number);
}
