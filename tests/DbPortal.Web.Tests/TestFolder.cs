namespace DbPortal.Web.Tests;

/// <summary>Folders that tests leave.</summary>
internal static class TestFolder
{
    private const int Tries = 50;

    /// <summary>Removes a folder; a store that has just been closed may still be tidying its own files away.</summary>
    public static async Task RemoveAsync(string path)
    {
        for (var tries = 1; Directory.Exists(path); tries++)
        {
            try
            {
                Directory.Delete(path, recursive: true);
                return;
            }
            catch (IOException) when (tries < Tries)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            }
        }
    }
}
