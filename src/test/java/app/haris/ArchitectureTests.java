package app.haris;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.core.ApplicationModules;

/** Holds the code to the map in docs/design.md. */
class ArchitectureTests {
    /** From the bottom of the house to its top; a module may use those before it. */
    private static final List<String> MODULES =
            List.of(
                    "settings",
                    "storage",
                    "work",
                    "audit",
                    "team",
                    "social",
                    "triage",
                    "inbox",
                    "teaching",
                    "opinion",
                    "reply",
                    "publishing",
                    "escalation",
                    "crisis",
                    "insight",
                    "chat",
                    "cli");

    /** The command line is an edge as a whole: it has nothing that another module calls. */
    private static final String[] TOPS =
            MODULES.stream()
                    .filter(module -> !module.equals("cli"))
                    .map(module -> "app.haris." + module)
                    .toArray(String[]::new);

    /** Folders that speak to one chat each, with all that this takes. */
    private static final String[] SURFACES = {
        "app.haris.chat.room..", "app.haris.chat.slack..", "app.haris.chat.discord.."
    };

    private static final JavaClasses HARIS =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(ArchitectureTests::isProduct)
                    .importPackages("app.haris");

    private static final JavaClasses TESTS =
            new ClassFileImporter()
                    .withImportOption(location -> !isProduct(location))
                    .importPackages("app.haris");

    /** The class files of the product, wherever a build puts them. */
    private static boolean isProduct(Location location) {
        var home = HarisApplication.class.getProtectionDomain().getCodeSource().getLocation();
        return location.contains(home.getPath());
    }

    @Test
    void modules_use_of_each_other_what_they_may() {
        modules().verify();
    }

    private static ApplicationModules modules() {
        return ApplicationModules.of(HarisApplication.class, ArchitectureTests::isProduct);
    }

    @Test
    void arrows_between_modules_run_one_way() {
        for (var module : MODULES) {
            var above = MODULES.subList(MODULES.indexOf(module) + 1, MODULES.size());
            var folders = above.stream().map(one -> "app.haris." + one + "..");
            noClasses()
                    .that()
                    .resideInAPackage("app.haris." + module + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(folders.toArray(String[]::new))
                    .allowEmptyShould(true)
                    .check(HARIS);
        }
    }

    @Test
    void every_module_has_its_place_on_the_map() {
        var found = modules().stream().map(module -> module.getIdentifier().toString());

        assertThat(found).isSubsetOf(MODULES);
    }

    /**
     * What makes its own kind, as {@link List#of} does, must know what it makes; so must what is
     * done by the word lists, which spell as the module does.
     */
    private static final Set<String> EMBEDDED =
            Set.of(
                    "app.haris.escalation.Rehearsal",
                    "app.haris.inbox.Backtest",
                    "app.haris.triage.Masking",
                    "app.haris.triage.Languages",
                    "app.haris.triage.Learning",
                    "app.haris.triage.TokenizedText",
                    "app.haris.triage.Understanding");

    @Test
    void packages_make_no_circles() {
        slices().matching("app.haris.(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        "app.haris.settings.Settings", "app.haris.settings.folder.BotConfig")
                // What the verbs that run without the application get from a module's top,
                // and what readers of a text share.
                .ignoreDependency(
                        describe("embedded", it -> EMBEDDED.contains(it.getName())),
                        resideInAnyPackage(
                                "app.haris.triage..",
                                "app.haris.inbox.replay..",
                                "app.haris.escalation.duty.."))
                .check(HARIS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack", "discord", "room"})
    void nobody_sees_into_a_chat_surface(String surface) {
        var folder = "app.haris.chat." + surface + "..";
        noClasses()
                .that()
                .resideOutsideOfPackage(folder)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(folder)
                .check(HARIS);
    }

    @Test
    void platforms_cannot_see_each_other() {
        var shared =
                Set.of(
                        "app.haris.social.graph",
                        "app.haris.social.json",
                        "app.haris.social.length",
                        "app.haris.social.tid",
                        "app.haris.social.webhook",
                        "app.haris.social.wire");
        slices().matching("app.haris.social.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        resideInAPackage("app.haris.social.."),
                        describe("shared", it -> shared.contains(it.getPackageName())))
                .check(HARIS);
    }

    @Test
    void of_Spring_the_modules_tops_know_only_annotations() {
        classes()
                .that()
                .resideInAnyPackage(TOPS)
                .should()
                .onlyDependOnClassesThat(
                        describe(
                                "do not belong to Spring, or are annotations",
                                ArchitectureTests::isPlainOrAnnotation))
                .check(HARIS);
    }

    /** An enum within an annotation is the annotation's. */
    private static boolean isPlainOrAnnotation(JavaClass it) {
        return !it.getName().startsWith("org.springframework.")
                || it.isAnnotation()
                || it.getEnclosingClass().filter(JavaClass::isAnnotation).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tools.jackson..",
                "com.fasterxml.jackson..",
                "jakarta..",
                "java.sql..",
                "javax.sql..",
                "java.net.http..",
                "org.yaml..",
                "io.micrometer..",
                "com.github.kagkarlsson..",
                "org.h2..",
            })
    void modules_tops_know_no_machinery(String library) {
        noClasses()
                .that()
                .resideInAnyPackage(TOPS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(HARIS);
    }

    @ParameterizedTest
    @CsvSource({
        "com.slack.api..,                    chat.slack",
        "net.dv8tion..,                      chat.discord",
        "org.thymeleaf..,                    chat.room",
        "com.github.kagkarlsson..,           work.jdbc",
        "com.zaxxer.hikari..,                storage.jdbc",
        "org.h2..,                           storage.jdbc",
        "org.flywaydb..,                     storage.jdbc",
        "dev.cel..,                          triage.cel",
        "opennlp..,                          triage.opennlp",
        "org.yaml.snakeyaml..,               settings.yaml",
        "picocli..,                          cli",
        "com.twitter.twittertext..,          social.length",
        "de.focus_shift.jollyday..,          team.settings",
        "org.springframework.mail..,         escalation.wire",
    })
    void a_library_is_known_to_one_folder(String library, String folder) {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.haris." + folder + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(HARIS);
    }

    @Test
    void stores_lie_in_jdbc_packages() {
        noClasses()
                .that(resideOutsideOfPackages("..jdbc.."))
                .and(not(resideInAnyPackage(SURFACES)))
                // The part of them that they share.
                .and(not(resideInAPackage("app.haris.chat.mirror")))
                .and(not(resideInAPackage("app.haris.cli")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..")
                .check(HARIS);
    }

    @Test
    void http_is_served_in_web_packages() {
        noClasses()
                .that(resideOutsideOfPackages("..web..", "..api.."))
                .and(not(resideInAnyPackage(SURFACES)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.servlet..",
                        "org.springframework.web.servlet..",
                        "org.springframework.web.bind..",
                        "org.springframework.security..")
                .check(HARIS);
    }

    @Test
    void transactions_are_opened_by_hand() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.transaction.annotation..")
                .check(HARIS);
    }

    /** The bean, and its like for the verbs that run without beans. */
    @Test
    void nobody_asks_for_the_time_but_the_one_clock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("app.haris.storage.jdbc.StorageConfiguration")
                .and()
                .doNotHaveFullyQualifiedName("app.haris.cli.CommandLines")
                .should()
                .callMethodWhere(describe("asks for the time", ArchitectureTests::asksForTime))
                .check(HARIS);
    }

    private static boolean asksForTime(JavaMethodCall call) {
        var target = call.getTarget();
        var owner = target.getOwner();
        var isFree = target.getRawParameterTypes().isEmpty();
        return owner.isEquivalentTo(Clock.class) && target.getName().startsWith("system")
                || owner.getPackageName().equals("java.time")
                        && target.getName().equals("now")
                        && isFree
                || owner.isEquivalentTo(System.class)
                        && target.getName().equals("currentTimeMillis");
    }

    @Test
    void only_the_command_line_writes_to_the_terminal() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(
                HARIS.that(resideOutsideOfPackages("app.haris.cli..")));
    }

    @Test
    void nobody_logs_past_slf4j_injects_into_fields_or_throws_the_vaguest() {
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(HARIS);
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(HARIS);
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(HARIS);
    }

    @Test
    void classes_are_final_unless_sealed() {
        classes()
                .that(describe("are plain classes", ArchitectureTests::isPlainClass))
                .and()
                .areNotAnnotatedWith(Configuration.class)
                .and()
                .doNotBelongToAnyOf(HarisApplication.class)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(HARIS);
    }

    private static boolean isPlainClass(JavaClass it) {
        return !it.isInterface()
                && !it.isEnum()
                && !it.isAnonymousClass()
                && !it.getSimpleName().isEmpty()
                && !it.reflect().isSealed();
    }

    @Test
    void words_that_say_nothing_name_nothing() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Service")
                .orShould()
                .haveSimpleNameEndingWith("DTO")
                .orShould()
                .resideInAnyPackage(
                        "..service..",
                        "..model..",
                        "..util..",
                        "..common..",
                        "..impl..",
                        "..config..",
                        "..persistence..")
                .check(HARIS);
    }

    @Test
    void every_package_says_what_it_is_and_where_null_may_be() throws ClassNotFoundException {
        var unmarked = new ArrayList<String>();
        for (var name : packages()) {
            if (!isAnnotated(name, NullMarked.class)) {
                unmarked.add(name);
            }
        }

        assertThat(unmarked).isEmpty();
    }

    private static Set<String> packages() {
        return Set.copyOf(HARIS.stream().map(JavaClass::getPackageName).toList());
    }

    private static boolean isAnnotated(String name, Class<? extends Annotation> annotation) {
        try {
            return Class.forName(name + ".package-info").isAnnotationPresent(annotation);
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }

    @Test
    void nobody_waits_by_sleeping() {
        DescribedPredicate<JavaMethodCall> sleeps =
                describe(
                        "sleeps",
                        call ->
                                call.getTarget().getOwner().isEquivalentTo(Thread.class)
                                        && call.getTarget().getName().equals("sleep"));
        noClasses()
                .that(resideOutsideOfPackages("app.haris.cli", "app.haris.chat.room"))
                .should()
                .callMethodWhere(sleeps)
                .check(HARIS);
        noClasses().should().callMethodWhere(sleeps).check(TESTS);
    }

    @Test
    void tests_are_sentences_in_classes_that_a_build_finds() {
        noMethods()
                .that()
                .areAnnotatedWith(Test.class)
                .or()
                .areAnnotatedWith(ParameterizedTest.class)
                .should()
                .bePublic()
                .orShould()
                .haveNameMatching("(test[A-Z].*|.*[a-z][A-Z].*)")
                .check(TESTS);
        var misnamed =
                TESTS.stream()
                        .filter(
                                it ->
                                        it.getMethods().stream()
                                                .anyMatch(m -> m.isAnnotatedWith(Test.class)))
                        .filter(it -> !it.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getSimpleName)
                        .filter(name -> Stream.of("Tests", "Properties").noneMatch(name::endsWith));
        assertThat(misnamed).isEmpty();
    }
}
