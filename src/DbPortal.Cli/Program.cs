return await DbPortal.Cli.DbPortalCommand.RunAsync(args);
