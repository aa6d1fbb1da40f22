// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.page.theme.Theme;

import static nl.zaakspoor.catalogue.Language.DUTCH;
import static org.assertj.core.api.Assertions.assertThat;

/** Pages on A4, as a browser prints them. The sheets are left in {@code target/paper} for people to look at. */
@EnabledIf("nl.zaakspoor.page.Browser#isThere")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperBrowserTest {
    private static final Path SHEETS = Path.of("target/paper");
    private static final int MOST_SHEETS = 2;
    private static final int DOTS_PER_INCH = 150;
    /** How far the bar with the logo reaches, which may have colours. */
    private static final int BAR = 150;

    private PageServer server;
    private Browser browser;

    @BeforeAll
    void open() throws IOException {
        server = PageServer.start();
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
        server.close();
    }

    static Stream<Language> languages() {
        return Pages.LANGUAGES.all().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void all_of_a_request_with_much_to_tell_is_two_sheets_of_paper(Language language) throws Exception {
        // When
        try (PDDocument sheets = print("paper-" + language, Pages.paper(Gallery.rich(), language))) {
            // Then
            assertThat(sheets.getNumberOfPages()).isLessThanOrEqualTo(MOST_SHEETS);
            assertThat(words(sheets)).contains("Z2026-004512", "14 000",
                    "https://mijn.voorbeeld.example/stukken", "Alle tekeningen zijn er.", "Wij maakten een foto van uw straat.",
                    "Daarom vragen wij de Commissie", "Stadhuis, balie 4", "Uw tekening", "Wij spraken over de dakgoot.");
            assertThat(inOnePiece(sheets)).contains(Pages.LINK.toString());
            assertThat(codeOnTheLast(sheets, "paper-" + language)).isEqualTo(Pages.LINK.toString());
        }
    }

    @Test
    void what_can_only_be_pressed_is_not_on_paper() throws Exception {
        // Given
        PageTexts texts = Pages.voice(DUTCH).texts();

        // When
        try (PDDocument sheets = print("paper-screen", Pages.paper(Gallery.rich(), DUTCH))) {
            // Then
            assertThat(words(sheets)).doesNotContain(texts.doneLink(), texts.toCalendar(), texts.canDo(), texts.printLink(),
                    texts.paperHint(), texts.paperBack(), texts.accessibility(), texts.whatHappened(), "English")
                    .contains(texts.paperKey(), texts.whoSees());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "ar"})
    void a_journey_is_printed_as_well(String code) throws Exception {
        // Given
        Language language = new Language(code);

        // When
        try (PDDocument sheets = print("journey-" + code, Pages.journeyPaper(Restaurants.waiting(), language))) {
            // Then
            assertThat(sheets.getNumberOfPages()).isLessThanOrEqualTo(MOST_SHEETS);
            assertThat(words(sheets)).contains("RESTAURANT-0042", "14 000",
                    "https://mijn.voorbeeld.example/stukken").doesNotContain(Pages.journeyTexts(language).addButton());
            assertThat(inOnePiece(sheets)).contains(Pages.JOURNEY_LINK.toString());
            assertThat(codeOnTheLast(sheets, "journey-" + code)).isEqualTo(Pages.JOURNEY_LINK.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ours", "testdam"})
    void what_is_printed_is_black_on_white_whatever_the_look(String look) throws Exception {
        // Given
        Assets assets = look.equals("ours") ? Pages.ASSETS : new Assets(Theme.in(Path.of("src/test/resources/theme-testdam")));
        server.add(assets.all());

        // When
        try (PDDocument sheets = print("black-" + look, Pages.themed(Gallery.rich(), assets.look()))) {
            BufferedImage sheet = new PDFRenderer(sheets).renderImageWithDPI(0, DOTS_PER_INCH);

            // Then
            ImageIO.write(sheet, "png", SHEETS.resolve("black-" + look + ".png").toFile());
            assertThat(new Color(sheet.getRGB(0, 0))).isEqualTo(Color.WHITE);
            assertThat(belowTheLogo(sheet)).allMatch(PaperBrowserTest::isGrey).anyMatch(Color.BLACK::equals);
        }
    }

    private static Stream<Color> belowTheLogo(BufferedImage sheet) {
        return IntStream.range(BAR, sheet.getHeight()).boxed().flatMap(y -> IntStream.range(0, sheet.getWidth())
                .mapToObj(x -> new Color(sheet.getRGB(x, y))));
    }

    private static boolean isGrey(Color colour) {
        return colour.getRed() == colour.getGreen() && colour.getGreen() == colour.getBlue();
    }

    @Test
    void a_page_that_is_printed_from_the_screen_has_nothing_to_press_either() throws Exception {
        // When
        try (PDDocument sheets = print("screen", Pages.status(Gallery.rich(), DUTCH))) {
            // Then
            assertThat(sheets.getNumberOfPages()).isLessThanOrEqualTo(MOST_SHEETS);
            assertThat(words(sheets)).contains("Z2026-004512", "14 000").doesNotContain("Zet in uw agenda",
                    "Pagina om af te drukken", "Dit kunt u doen", "English");
        }
    }

    /** In the dark, for that is how somebody's screen may be; paper is white. */
    private PDDocument print(String name, String page) throws IOException {
        server.add("/" + name, page);
        try (Browser.Visit visit = browser.visit(server.url("/" + name), 390, ColorScheme.DARK)) {
            byte[] sheets = visit.page().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
            assertThat(visit.complaints()).isEmpty();
            Files.write(Files.createDirectories(SHEETS).resolve(name + ".pdf"), sheets);
            return Loader.loadPDF(sheets);
        }
    }

    /** As one line: where a line ends says nothing. Soft spaces are spaces, and marks of direction are left out. */
    private static String words(PDDocument sheets) throws IOException {
        return new PDFTextStripper().getText(sheets).replaceAll("[\\u200e\\u200f\\u2066-\\u2069]", "")
                .replaceAll("[\\s\\u00a0]+", " ");
    }

    /** An address may go on in the next line. */
    private static String inOnePiece(PDDocument sheets) throws IOException {
        return words(sheets).replace(" ", "");
    }

    private static String codeOnTheLast(PDDocument sheets, String name) throws IOException, ReaderException {
        PDFRenderer renderer = new PDFRenderer(sheets);
        BufferedImage last = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < sheets.getNumberOfPages(); i++) {
            last = renderer.renderImageWithDPI(i, DOTS_PER_INCH);
            ImageIO.write(last, "png", SHEETS.resolve(name + "-" + (i + 1) + ".png").toFile());
        }
        return read(last);
    }

    /** As a phone would. */
    private static String read(BufferedImage picture) throws ReaderException {
        int[] points = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(),
                picture.getHeight(), points))), Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    }
}
