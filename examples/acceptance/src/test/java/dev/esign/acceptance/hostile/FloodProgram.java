package dev.esign.acceptance.hostile;

import java.nio.file.Path;

/** What {@link FloodsInSmallHeapTest} runs in a JVM of its own: every flood against calls of every kind. Argument: a folder. */
final class FloodProgram {
    private FloodProgram() {}

    public static void main(String[] args) throws InterruptedException {
        for (Hostility flood : Floods.rows().toList()) {
            Trials.run(
                    flood,
                    Path.of(args[0]),
                    SdkCall.ATLAS_STATUS,
                    SdkCall.GETSIGNED_LIST,
                    SdkCall.SIGNICAT_CREATE,
                    SdkCall.XODO_FILE,
                    SdkCall.ATLAS_STREAM,
                    SdkCall.TOKEN,
                    SdkCall.DISCOVERY);
            System.out.println(flood);
        }
    }
}
