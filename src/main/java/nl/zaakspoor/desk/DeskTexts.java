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
    String wrongTitle(String title);

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
    String reference();

    @Message
    String name();

    @Message
    String email();

    @Message
    String phone();

    @Message
    String postcode();

    @Message
    String houseNumber();

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
    String endsBefore();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String any();

    @Message
    String found();

    @Message
    String foundElsewhere(String department, String phone);

    @Message
    String nextPage();

    @Message
    String about();

    @Message
    String expected();

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
    String noPhone();

    @Message
    String heldBack();

    @Message
    String noAddressWaits();

    @Message
    String isFull();

    @Message
    String ourFault();

    @Message
    String signedOut();

    @Message
    String nothingKept();

    @Message
    String signInFirst();

    @Message
    String goOn();

    @Message
    String signInAgain();

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
    String waitsForResident();

    @Message
    String when();

    @Message
    String months(long count);

    @Message
    String weeks(int count);

    @Message
    String days(int count);

    @Message
    String what();

    @Message
    String becameOfIt();

    @Message
    String inPublic(String language);

    @Message
    String inPrivate(String language);

    @Message
    String showOtherView();

    @Message
    String wrongSomething();

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
    String searchedByNothing();

    @Message
    String erased();

    @Message
    String noReads();

    @Message
    String percent(int number);
}
