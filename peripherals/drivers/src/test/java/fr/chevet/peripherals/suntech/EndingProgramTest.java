package fr.chevet.peripherals.suntech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EndingProgramTest {

    @Test
    void a_program_that_ends_during_inflation_brings_the_cuff_down_first() throws IOException, InterruptedException {
        try (SunTechSimulator module = new SunTechSimulator(1, Optional.empty())) {
            Process program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), EndingProgram.class.getName(),
                    module.port()).inheritIO().start();

            assertThat(program.waitFor(40, TimeUnit.SECONDS)).isTrue();

            assertThat(program.exitValue()).isEqualTo(3);
            assertThat(module.commandsSincePlugged()).contains(CuffCommand.START_ADULT).last().isEqualTo(CuffCommand.ABORT);
            assertThat(module.measuring()).isFalse();
        }
    }
}
