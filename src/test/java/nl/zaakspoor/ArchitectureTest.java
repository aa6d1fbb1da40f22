// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.zaakspoor.catalogue.CatalogueReader;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** The house, as it stands in the README: each floor imports only floors below it. */
class ArchitectureTest {
    private static final String HOUSE = "nl.zaakspoor.";

    /** Packages on one floor know nothing of each other. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(Map.entry("term", 1), Map.entry("access", 1),
            Map.entry("catalogue", 2), Map.entry("timeline", 3), Map.entry("notice", 4), Map.entry("cloudevent", 4),
            Map.entry("calendar", 4), Map.entry("ledger", 5), Map.entry("rest", 5), Map.entry("colleague", 6),
            Map.entry("intake", 7), Map.entry("courier", 7), Map.entry("page", 7), Map.entry("api", 7),
            Map.entry("watch", 7), Map.entry("insight", 7), Map.entry("desk", 8));

    /** They see everything, and nobody sees them. */
    private static final Set<String> BESIDE = Set.of("assembly", "local");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("nl.zaakspoor");

    static Stream<String> packages() {
        return CLASSES.stream().map(ArchitectureTest::packageOf).distinct().sorted();
    }

    @Test
    void every_package_has_its_place_in_the_house() {
        assertThat(packages()).isNotEmpty().isSubsetOf(Stream.concat(FLOORS.keySet().stream(), BESIDE.stream()).toList());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void a_package_imports_only_floors_below_it(String name) {
        // Given
        String[] forbidden = Stream.concat(FLOORS.keySet().stream(), BESIDE.stream())
                .filter(other -> !other.equals(name) && !mayImport(name, other)).map(other -> HOUSE + other + "..")
                .toArray(String[]::new);

        // Then
        noClasses().that().resideInAPackage(HOUSE + name + "..").should().dependOnClassesThat().resideInAnyPackage(forbidden)
                .allowEmptyShould(true).check(CLASSES);
    }

    private static boolean mayImport(String name, String other) {
        if (BESIDE.contains(other)) {
            return false;
        }
        return BESIDE.contains(name) || floor(other) < floor(name);
    }

    private static int floor(String name) {
        return FLOORS.getOrDefault(name, 0);
    }

    @Test
    void packages_form_no_circles() {
        slices().matching(HOUSE + "(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"term", "timeline", "notice", "calendar"})
    void the_core_is_plain_java(String name) {
        classes().that().resideInAPackage(HOUSE + name + "..").should().onlyDependOnClassesThat(
                resideInAnyPackage("java..", "org.jspecify..", HOUSE + "term..", HOUSE + "catalogue..", HOUSE + "timeline..",
                        HOUSE + "notice..", HOUSE + "calendar.."))
                .check(CLASSES);
    }

    @Test
    void links_and_seals_need_only_the_cryptography_of_java() {
        classes().that().resideInAPackage(HOUSE + "access..").and().doNotHaveSimpleName("LookUpTerm").should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", HOUSE + "access.."))
                .check(CLASSES);
    }

    @Test
    void what_people_look_for_needs_only_the_letters_of_the_world() {
        classes().that().haveFullyQualifiedName(HOUSE + "access.LookUpTerm").should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "com.ibm.icu.text..", HOUSE + "access.."))
                .check(CLASSES);
    }

    @Test
    void only_the_reader_of_the_catalogue_knows_yaml_and_files() {
        classes().that().resideInAPackage(HOUSE + "catalogue..").should().onlyDependOnClassesThat(
                resideInAnyPackage("java..", "org.jspecify..", "org.yaml.snakeyaml..", HOUSE + "term..", HOUSE + "catalogue.."))
                .check(CLASSES);
        noClasses().that().resideInAPackage(HOUSE + "catalogue..")
                .and(not(describe("read the catalogue", this::readsCatalogue)))
                .should().dependOnClassesThat().resideInAnyPackage("org.yaml..", "java.nio.file..", "java.io..")
                .check(CLASSES);
    }

    private boolean readsCatalogue(JavaClass type) {
        String top = type.getName().replaceFirst("\\$.*", "");
        return Set.of(CatalogueReader.class.getName(), HOUSE + "catalogue.YamlValue", HOUSE + "catalogue.CatalogueFile",
                HOUSE + "catalogue.CatalogueFiles")
                .contains(top);
    }

    @Test
    void the_core_reads_and_writes_nothing() {
        noClasses().that().resideInAnyPackage(HOUSE + "term..", HOUSE + "timeline..", HOUSE + "notice..", HOUSE + "calendar..")
                .should()
                .dependOnClassesThat().resideInAnyPackage("java.io..", "java.nio.file..", "java.net.http..", "java.sql..")
                .check(CLASSES);
    }

    @Test
    void time_and_chance_are_passed_in() {
        noClasses().that(resideOutsideOfPackages(HOUSE + "assembly..", HOUSE + "local..")).should()
                .callCodeUnitWhere(describe("ask for the time or for chance", ArchitectureTest::asksForTimeOrChance))
                .check(CLASSES);
    }

    private static boolean asksForTimeOrChance(JavaCall<?> call) {
        String name = call.getTarget().getName();
        JavaClass owner = call.getTargetOwner();
        boolean now = name.equals("now") && Stream.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class,
                ZonedDateTime.class).anyMatch(owner::isEquivalentTo);
        boolean clock = name.startsWith("system")
                && (owner.isEquivalentTo(Clock.class) || owner.isEquivalentTo(InstantSource.class));
        boolean millis = owner.isEquivalentTo(System.class) && (name.equals("currentTimeMillis") || name.equals("nanoTime"));
        boolean chance = owner.isEquivalentTo(UUID.class) && name.equals("randomUUID")
                || owner.isAssignableTo(Random.class) && name.equals("<init>")
                || owner.isEquivalentTo(Math.class) && name.equals("random");
        return now || clock || millis || chance;
    }

    @Test
    void what_a_local_run_serves_is_left_out_in_production_and_is_for_this_machine_only() {
        classes().that().areAnnotatedWith("jakarta.ws.rs.Path").and().resideInAPackage(HOUSE + "local..")
                .should().beAnnotatedWith("io.quarkus.resteasy.reactive.server.EndpointDisabled")
                .andShould().beAnnotatedWith(HOUSE + "local.web.ThisMachineOnly").check(CLASSES);
    }

    @Test
    void a_class_is_named_for_what_it_is() {
        noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)(\\$.*)?").check(CLASSES);
    }

    private static String packageOf(JavaClass type) {
        return type.getPackageName().substring(HOUSE.length() - 1).replaceFirst("^\\.", "").replaceFirst("\\..*", "");
    }

    @Test
    void every_package_says_what_lives_in_it() {
        // When
        Set<String> silent = CLASSES.stream().map(JavaClass::getPackage)
                .filter(p -> p.tryGetPackageInfo().isEmpty()).map(p -> p.getName()).collect(Collectors.toSet());

        // Then
        assertThat(silent).isEmpty();
    }
}
