package dev.esign.benchmarks;

/** Where was measured, as far as it matters to the figures. */
record Machine(int cores, String jdk, String system) {
    static Machine here() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vendor") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    @Override
    public String toString() {
        return cores + " cores, " + jdk + ", " + system;
    }
}
