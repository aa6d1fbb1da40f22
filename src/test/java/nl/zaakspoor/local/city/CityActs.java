// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.city;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.restassured.specification.RequestSpecification;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.local.ReceivedMail;
import nl.zaakspoor.local.city.CityRequest.Story;
import nl.zaakspoor.local.city.Resident.Wants;
import nl.zaakspoor.notice.NoticeKind;

import static io.restassured.RestAssured.given;

/** What the residents of the city do: on their pages, in their mail programs, and by the links in their mails. */
record CityActs(City city) {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern CONFIRM = Pattern.compile("https?://[^/\\s]+(/address/\\S+)");

    void chooses(Story story, Set<NoticeKind> unwanted, Language language) {
        CityRequest request = city.request(story, Wants.TO_CHOOSE);
        List<String> wanted = Stream.of(NoticeKind.values()).filter(kind -> kind.canBeOff() && !unwanted.contains(kind))
                .map(NoticeKind::code).toList();
        send(request, "/notices", Map.of("do", "choose", "kind", wanted, "language", language.code()));
        request.unwanted().addAll(unwanted);
        request.speaks(language);
    }

    /** As a mail program does it, from the headers of the latest mail; it knows nothing of pages (RFC 8058). */
    void stopsByOneClick(Story story) {
        CityRequest request = city.request(story, Wants.TO_STOP);
        String link = CityMail.header(latest(request, city.mails()), "List-Unsubscribe").replaceAll("[<>]", "");
        given().formParam("List-Unsubscribe", "One-Click").post(URI.create(link).getPath()).then().statusCode(200);
        Stream.of(NoticeKind.values()).filter(NoticeKind::canBeOff).forEach(request.unwanted()::add);
    }

    void askCodes(Story story) {
        mailed(story).forEach(request -> send(request, "/code", Map.of("do", "ask")));
    }

    void asksToBeCalled(CityRequest request) {
        send(request, "/ask", Map.of("kind", "call-me-back", "phone", "0612345678"));
    }

    /** The id of what was asked. */
    String askedBy(CityRequest request) {
        return desk().get("/v1/requests/" + request.reference()).then().statusCode(200).extract().path("actions[0].id");
    }

    void giveNewAddresses(Story story) {
        mailed(story).forEach(request -> send(request, "/notices", Map.of("do", "address", "email",
                request.resident().otherEmail())));
    }

    void confirmNewAddresses(Story story) {
        Map<String, List<ReceivedMail>> mails = city.mails();
        mailed(story).forEach(request -> {
            String link = CONFIRM.matcher(latest(request, mails).text().orElseThrow()).results().findFirst().orElseThrow()
                    .group(1);
            given().contentType(FORM).post(link).then().statusCode(200);
            request.movesTo(request.resident().otherEmail());
        });
    }

    private List<CityRequest> mailed(Story story) {
        return city.requests(story).stream().filter(request -> !request.isBy(Wants.LETTERS)).toList();
    }

    private static ReceivedMail latest(CityRequest request, Map<String, List<ReceivedMail>> mails) {
        return mails.getOrDefault(request.reference(), List.of()).getLast();
    }

    private static void send(CityRequest request, String form, Map<String, ?> fields) {
        given().redirects().follow(false).contentType(FORM).formParams(fields).post(page(request) + form).then()
                .statusCode(303);
    }

    private static String page(CityRequest request) {
        String url = desk().post("/v1/requests/" + request.reference() + "/status-link").then().statusCode(200).extract()
                .path("url");
        return URI.create(url).getPath();
    }

    private static RequestSpecification desk() {
        return given().auth().preemptive().basic("desk", "desk");
    }
}
