package dev.esign.benchmarks;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.esign.benchmarks.growth.Growth;
import dev.esign.benchmarks.growth.GrowthPlot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that a run writes to. */
record Results(Path folder) {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .registerModule(new SimpleModule().addSerializer(double.class, new NumberOrNull()));

    void write(Report report) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("benchmarks.json"), MAPPER.writeValueAsString(report.asJson()) + "\n");
        Files.writeString(folder.resolve("benchmarks.md"), markdown(report));
        if (report.figures().stream().anyMatch(figure -> figure.group().equals(Groups.nameOf(Growth.class)))) {
            Files.writeString(
                    folder.resolve("growth.svg"),
                    GrowthPlot.svg(report.figures(), report.machine().toString()));
        }
    }

    private static String markdown(Report report) {
        return """
                # Benchmarks

                %s. Median ± how far off it may be (98 of 100 runs); ours is rounded up, all else down.%s

                %s""".formatted(
                        report.machine(),
                        report.complete() ? "" : " **A part or a quick run: not to be quoted.**",
                        report.table());
    }

    /** What is not a number is {@code null}: Jackson would make a string of it. */
    private static final class NumberOrNull extends JsonSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider context) throws IOException {
            double number = value;
            if (Double.isFinite(number)) {
                json.writeNumber(number);
            } else {
                json.writeNull();
            }
        }
    }
}
