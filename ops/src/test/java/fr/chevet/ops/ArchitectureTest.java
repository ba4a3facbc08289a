package fr.chevet.ops;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

/// The arrows between the modules, and each library behind its one edge.
@AnalyzeClasses(packages = "fr.chevet", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule READINGS_KNOW_NOBODY = classes()
            .that()
            .resideInAPackage("fr.chevet.readings..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("fr.chevet.readings..", "java..", "org.jspecify..")
            .because("a value means the same on every side, without I/O and without a library");

    @ArchTest
    static final ArchRule DRIVERS_KNOW_READINGS_ONLY = noClasses()
            .that()
            .resideInAPackage("fr.chevet.peripherals..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.chevet.protocol..", "fr.chevet.kiosk..", "fr.chevet.signaling..", "fr.chevet.web..", "fr.chevet.ops..")
            .because("a driver turns bytes into a reading and need not know where it goes");

    @ArchTest
    static final ArchRule PROTOCOL_KNOWS_READINGS_ONLY = noClasses()
            .that()
            .resideInAPackage("fr.chevet.protocol..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.chevet.peripherals..", "fr.chevet.kiosk..", "fr.chevet.signaling..", "fr.chevet.web..",
                    "fr.chevet.ops..")
            .because("station and server share it, and each must be able to change without the other");

    @ArchTest
    static final ArchRule SERVER_AND_KIOSK_MEET_ON_THE_WIRE_ONLY = noClasses()
            .that()
            .resideInAPackage("fr.chevet.signaling..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.chevet.kiosk..", "fr.chevet.peripherals..", "fr.chevet.ops..")
            .because("the server never meets a device, and is deployed without the kiosk");

    @ArchTest
    static final ArchRule KIOSK_KNOWS_NO_SERVER = noClasses()
            .that()
            .resideInAPackage("fr.chevet.kiosk..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.chevet.signaling..", "fr.chevet.ops..")
            .because("a station meets servers of other versions, by the protocol alone");

    @ArchTest
    static final ArchRule SERIAL_LIBRARY_BEHIND_ITS_EDGE = noClasses()
            .that()
            .resideOutsideOfPackage("fr.chevet.peripherals.serial..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fazecast..")
            .because("a driver is tested without a port, and the library can be replaced in one place");

    @ArchTest
    static final ArchRule JETTY_BEHIND_ITS_EDGE = noClasses()
            .that()
            .resideOutsideOfPackage("fr.chevet.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.jetty..", "jakarta.websocket..")
            .because("one class owns a connection; everyone else sends frames");

    @ArchTest
    static final ArchRule SQL_BEHIND_ITS_EDGE = noClasses()
            .that()
            .resideOutsideOfPackages("fr.chevet.signaling.store..", "fr.chevet.kiosk.log..", "fr.chevet.ops.play..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jdbi..", "org.flywaydb..", "java.sql..", "com.zaxxer..")
            .because("what is durable is decided in one place a program");

    @ArchTest
    static final ArchRule BROWSER_DRIVER_BEHIND_ITS_EDGE = noClasses()
            .that()
            .resideOutsideOfPackage("fr.chevet.ops..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.microsoft.playwright..")
            .because("neither kiosk nor server drives a browser");

    @ArchTest
    static final ArchRule TIME_COMES_IN = noClasses()
            .that()
            .resideInAnyPackage("fr.chevet.protocol..", "fr.chevet.readings..")
            .should()
            .callMethod(Instant.class, "now")
            .because("what folds and what refuses gives the same answer whenever it is asked");
}
